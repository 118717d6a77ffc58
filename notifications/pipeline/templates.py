"""Writes templates: the draft, its publication, its end. Writers of one template take turns."""

import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from notifications import elemental
from notifications.events import TemplateArchived, TemplatePublished, TemplateSaved
from notifications.models import DataSet, Template, TemplateVersion
from notifications.pipeline import element_ids, mail_headers
from notifications.pipeline.content import snippets
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.pipeline.template_fields import checked, line

Json = dict[str, Any]

# What a draft and a version have in common, but the ids of the elements.
PAYLOAD = ("name", "tags", "brand", "strategy", "topic", "email", "settings", "content")
MAX_NOTE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateInput:
    """A new template. `brand`, `strategy` and `topic` are public ids, empty for none."""

    name: str
    content: Json
    tags: list[str] = field(default_factory=list)
    brand: str = ""
    strategy: str = ""
    topic: str = ""
    email: Json = field(default_factory=dict)
    settings: Json = field(default_factory=dict)
    alias: str = ""

    def fields(self) -> Json:
        return {name: getattr(self, name) for name in (*PAYLOAD, "alias")}


class DraftConflict(Conflict):
    """The draft was changed since the caller read it; `current` is what it is now."""

    def __init__(self, current: Template) -> None:
        super().__init__(
            f"the draft was changed by {current.updater}; it is at revision {current.revision}"
        )
        self.current = current


class InvalidTemplate(InvalidRequest):
    """The content has faults, so that it cannot be published; `errors` are all of them."""

    def __init__(self, errors: list[elemental.ContentError]) -> None:
        super().__init__(errors[0].path, errors[0].message)
        self.errors = errors


def create(payload: TemplateInput, *, by: str, state: str = "DRAFT") -> Template:
    """Stores a new template, published at once with state PUBLISHED. Each call makes another.

    Raises InvalidRequest, InvalidTemplate (PUBLISHED only), and Conflict where the alias is taken.
    """
    values = checked(payload.fields())
    now = timezone.now()
    with transaction.atomic():
        row = Template(
            template_id=f"nt_{secrets.token_hex(13)}",
            created_at=now, creator=by, updated_at=now, updater=by,
        )  # fmt: skip
        _claim_alias(row, values["alias"])
        for name, value in values.items():
            setattr(row, name, value)
        row.element_ids = element_ids.assign(row.content["elements"], [], [])
        _save(row, by)
        if state == "PUBLISHED":
            _publish(row, by=by, note="")
    return row


def save_draft(
    template_id: str, changes: Json, *, by: str, revision: int | None = None
) -> Template:
    """Changes the draft's fields named in `changes`; the published version stays as it is.

    Faults inside the content do not keep it from being saved. `revision` is the one that the
    change was made to, None to overwrite. Raises InvalidRequest, NotFound, Conflict, and
    DraftConflict where the draft is at another revision. Twice is as once: no change, no event.
    """
    values = checked(changes)
    with transaction.atomic():
        row = locked(template_id, revision)
        if "alias" in values:
            _claim_alias(row, values["alias"])
        _change(row, values, by)
    return row


def publish(
    template_id: str,
    *,
    by: str,
    version: int | None = None,
    note: str = "",
    revision: int | None = None,
) -> TemplateVersion:
    """Makes sends use the draft as it is now or, with `version`, one that was published before.

    A draft that is unchanged since it was published is no new version: twice is as once.
    Raises NotFound, Conflict where it is archived, DraftConflict, InvalidTemplate.
    """
    line("note", note, MAX_NOTE)
    with transaction.atomic():
        row = locked(template_id, revision)
        if version is None:
            return _publish(row, by=by, note=note)
        return _go_live(row, _version(row, version), by)


def archive(template_id: str, *, by: str) -> Template:
    """Ends a template: no send may use it any more; it can still be read. Twice is as once."""
    with transaction.atomic():
        row = _found(template_id)
        if row.archived_at is None:
            row.archived_at = timezone.now()
            row.collect(TemplateArchived, template_id=row.template_id, by=by).save()
    return row


def unarchive(template_id: str, *, by: str) -> Template:
    """Brings an archived template back, draft and publication as they were. Twice is as once."""
    with transaction.atomic():
        row = _found(template_id)
        if row.archived_at is not None:
            row.archived_at = None
            _save(row, by)
    return row


def duplicate(template_id: str, *, by: str) -> Template:
    """A new template with the same draft and data sets, unpublished, without the alias."""
    with transaction.atomic():
        source = _found(template_id)
        fields = {name: getattr(source, name) for name in PAYLOAD}
        copy = create(TemplateInput(**{**fields, "name": _copied(source.name)}), by=by)
        DataSet.objects.bulk_create(
            DataSet(template=copy, name=one.name, payload=one.payload, position=one.position)
            for one in source.data_sets.all()
        )
    return copy


def restore_draft(
    template_id: str, number: int, *, by: str, revision: int | None = None
) -> Template:
    """Makes the draft what version `number` is. Raises NotFound, Conflict, DraftConflict."""
    with transaction.atomic():
        row = locked(template_id, revision)
        found = _version(row, number)
        _change(row, {name: getattr(found, name) for name in PAYLOAD}, by, found.element_ids)
    return row


def errors_of(content: Any, brand: str = "") -> list[Json]:
    """Everything that keeps the content from being published: [{path, message}, …].

    `brand` is the public id of the one whose snippets it may use. At most 1 query.
    """
    return [{"path": error.path, "message": error.message} for error in faults(content, brand)]


def faults(content: Any, brand: str = "") -> list[elemental.ContentError]:
    """As `errors_of`, as errors."""
    return elemental.lenient_errors(content, snippets(content, brand))


def _found(template_id: str) -> Template:
    """The template, locked until the transaction ends."""
    row = Template.objects.named(template_id).select_for_update().first()
    if row is None:
        raise NotFound(f"no template has the id {template_id!r}")
    return row


def _version(row: Template, number: int) -> TemplateVersion:
    found = TemplateVersion.objects.filter(template=row, number=number).first()
    if found is None:
        raise NotFound(f"template {row.template_id} has no version {number}")
    return found


def locked(template_id: str, revision: int | None = None) -> Template:
    """The template that may be written, locked until the caller's transaction ends.

    Raises NotFound, Conflict where it is archived, DraftConflict where it is at another revision.
    """
    row = _found(template_id)
    if row.archived_at is not None:
        raise Conflict(f"template {row.template_id} is archived")
    if revision is not None and revision != row.revision:
        raise DraftConflict(row)
    return row


def _change(row: Template, values: Json, by: str, ids: element_ids.Tree | None = None) -> None:
    if "content" in values:
        values, ids = _with_ids(row, values, ids)
    changed = {n: value for n, value in values.items() if _text(getattr(row, n)) != _text(value)}
    if not changed:
        return
    if ids is not None:
        row.element_ids = ids
    for name, value in changed.items():
        setattr(row, name, value)
    row.revision += 1
    row.updated_at, row.updater = timezone.now(), by
    _save(row, by)


def _with_ids(
    row: Template, values: Json, ids: element_ids.Tree | None
) -> tuple[Json, element_ids.Tree]:
    """The values with the content as its author has it, and the ids of its elements."""
    before, after = row.content["elements"], values["content"]["elements"]
    kept = element_ids.assign(after, before, row.element_ids) if ids is None else ids
    content = {**values["content"], "elements": element_ids.without(after, before, row.element_ids)}
    return {**values, "content": content}, kept


def _text(value: Any) -> str:
    """Tells 1 from true, and one order of keys from another."""
    return json.dumps(value)


def _save(row: Template, by: str) -> None:
    row.collect(TemplateSaved, template_id=row.template_id, by=by, revision=row.revision)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise Conflict(f"the alias {row.alias!r} belongs to another template") from None


def _claim_alias(row: Template, alias: str) -> None:
    """Frees an alias that an archived template still has. Raises Conflict where it is taken."""
    if not alias or alias == row.alias:
        return
    for other in Template.objects.named(alias).exclude(pk=row.pk).select_for_update():
        if other.archived_at is None or other.template_id == alias:
            raise Conflict(f"the alias {alias!r} belongs to template {other.template_id}")
        other.alias = ""
        other.save(update_fields=["alias"])


def _publish(row: Template, *, by: str, note: str) -> TemplateVersion:
    newest = TemplateVersion.objects.filter(template=row).order_by("-number").first()
    if newest is not None and newest.revision == row.revision and not note:
        return _go_live(row, newest, by)
    if errors := [*faults(row.content, row.brand), *mail_headers.faults(row.email)]:
        raise InvalidTemplate(errors)
    made = TemplateVersion(
        template=row, number=newest.number + 1 if newest else 1, revision=row.revision, note=note,
        element_ids=row.element_ids, created_at=timezone.now(), creator=by,
        **{name: getattr(row, name) for name in PAYLOAD},
    )  # fmt: skip
    made.save(force_insert=True)
    return _go_live(row, made, by)


def _go_live(row: Template, version: TemplateVersion, by: str) -> TemplateVersion:
    if row.published_id != version.pk:
        row.published, row.published_at = version, timezone.now()
        row.collect(
            TemplatePublished, template_id=row.template_id, by=by, number=version.number
        ).save(update_fields=["published", "published_at"])
    return version


def _copied(name: str) -> str:
    return f"{name[:249]} (copy)"
