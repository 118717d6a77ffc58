"""Stores what was changed in the folder on the site, as drafts; what was changed there stays."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import transaction

from notifications.models import Brand
from notifications.pipeline import brands, templates, translations
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.template_files.compare import Comparison, Pair, agreed, compare, each
from notifications.pipeline.template_files.items import Item
from notifications.pipeline.template_files.manifest import Base
from notifications.pipeline.template_files.report import CONFLICT, FAILED, INVALID, Report
from notifications.pipeline.template_files.site import Stored
from notifications.pipeline.templates import DraftConflict, InvalidTemplate, TemplateInput

BY = "manage.py templates"
CREATED, UPDATED = "created", "updated"


def push(
    root: Path,
    *,
    site: str,
    names: Collection[str] = (),
    force: bool = False,
    dry_run: bool = False,
    publish: bool = False,
    all_or_nothing: bool = False,
) -> Report:
    """Stores what the folder changed; nothing is deleted. Twice is as once.

    Each item is stored by itself: what cannot be is reported and the others go on, unless
    all_or_nothing. With publish, templates that are the same on both sides now go live.
    Args as in `pull`. Raises InvalidRequest for an unknown name, a manifest that cannot be read,
    and a folder that is none.
    """
    if not root.is_dir():
        raise InvalidRequest(str(root), "is not a folder")
    report = Report()
    with transaction.atomic():
        comparison = compare(root, site, names, report)
        sent = _store(comparison, report, force)
        _set_default([pair for pair in sent if pair.key.startswith("brands/")], report)
        if publish:
            _publish(comparison, {pair.key for pair in sent}, report)
        # All that would have to be done was done, so that a dry run finds what would fail.
        if dry_run or (all_or_nothing and report.wrong):
            transaction.set_rollback(True)
            return report
    agreed(comparison, {pair.key for pair in sent})
    return report


def _store(comparison: Comparison, report: Report, force: bool) -> list[Pair]:
    """What the site took."""
    sent = []
    for pair in each(comparison, report):
        if pair.here is None:
            continue
        what, more = _verdict(pair, force)
        if what not in (CREATED, UPDATED):
            report.say(what, pair.key, more)
            continue
        report.show(pair.stored, pair.here)
        with _reported(pair.key, report):
            stored_id = _STORE[pair.here.kind](pair.here, pair.there)
            # Found again by its id, where it has no alias.
            comparison.manifest.bases[pair.key] = Base(stored_id, 0, "")
            report.say(what, pair.key)
            _say_faults(pair.here, report)
            sent.append(pair)
    return sent


def _verdict(pair: Pair, force: bool) -> tuple[str, str]:
    if pair.there is None:
        if pair.base is None or force:
            return CREATED, ""
        return CONFLICT, "gone from the site since it was pulled; --force makes it anew"
    if pair.changed_there and not force:
        if not pair.changed_here:
            return "behind", "changed on the site only; pull brings it"
        by = f" by {pair.there.by}" if pair.there.by else ""
        return CONFLICT, f"changed here and on the site{by}; see --dry-run and --force"
    return UPDATED, ""


@contextmanager
def _reported(key: str, report: Report) -> Iterator[None]:
    """One item fails alone, by its path."""
    try:
        with transaction.atomic():
            yield
    except InvalidRequest as error:
        report.say(FAILED, _file(key, error.path), str(error))
    except DraftConflict as error:
        report.say(CONFLICT, key, f"changed on the site just now by {error.current.updater}")
    except (Conflict, NotFound) as error:
        report.say(FAILED, key, str(error))


def _file(key: str, field: str) -> str:
    """The file that a field is in."""
    if key.startswith("templates/"):
        return f"{key}/{'content' if field.startswith('content') else 'template'}.json"
    return f"{key}.{'json' if key.startswith('brands/') else 'po'}"


def _template(item: Item, there: Stored | None) -> str:
    if there is None:
        return templates.create(TemplateInput(**item.fields), by=BY).template_id
    return templates.save_draft(there.id, item.fields, by=BY, revision=there.revision).template_id


def _brand(item: Item, there: Stored | None) -> str:
    fields = {name: item.fields[name] for name in ("name", "settings", "snippets")}
    if there is None:
        return brands.create(**fields, by=BY, brand_id=item.fields["id"]).brand_id
    return brands.save(there.id, fields, by=BY, revision=there.revision).brand_id


def _translation(item: Item, _: Stored | None) -> str:
    row = translations.save(item.fields["domain"], item.fields["locale"], item.fields["body"])
    return f"{row.domain}/{row.locale}"


_STORE = {"template": _template, "brand": _brand, "translation": _translation}


def _set_default(sent: list[Pair], report: Report) -> None:
    """After all brands are stored: the one that the folder calls the default, if it is one."""
    wanted = [pair.key for pair in sent if pair.here and pair.here.fields["default"]]
    if len(wanted) > 1:
        for key in wanted:
            report.say(FAILED, f"{key}.json", "default: two brands say that they are it")
    for pair in sent:
        if wanted == [pair.key] and pair.here:
            brands.set_default(pair.here.fields["id"], by=BY)
    default = Brand.objects.filter(is_default=True).values_list("brand_id", flat=True).first()
    for pair in sent:
        if pair.here and pair.here.fields["id"] == default and not wanted:
            more = "default: no other brand would be it; make another the default instead"
            report.say(FAILED, f"{pair.key}.json", more)


def _say_faults(item: Item, report: Report) -> None:
    """A draft may have faults; whoever pushed it wants to know."""
    if item.kind == "template":
        for fault in templates.errors_of(item.fields["content"], item.fields["brand"] or ""):
            more = f"{fault['path']}: {fault['message']}"
            report.say(INVALID, f"{item.key}/content.json", more)


def _publish(comparison: Comparison, sent: Collection[str], report: Report) -> None:
    """What is the same on both sides now."""
    for pair in comparison.pairs:
        if pair.here and pair.here.kind == "template" and (pair.same or pair.key in sent):
            stored_id = pair.there.id if pair.there else comparison.manifest.bases[pair.key].id
            with _reported(pair.key, report):
                _publish_one(pair.key, stored_id, report)


def _publish_one(key: str, template_id: str, report: Report) -> None:
    before = templates.locked(template_id).published_id
    try:
        version = templates.publish(template_id, by=BY)
    except InvalidTemplate as error:
        report.say(FAILED, f"{key}/content.json", f"not published: {error}")
        return
    if version.pk != before:
        report.say("published", key, f"as version {version.number}")
