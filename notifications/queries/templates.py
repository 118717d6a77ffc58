"""Reads of templates and their versions. Each function says how many queries it makes."""

from collections.abc import Sequence

from django.db.models import QuerySet

from notifications.models import Template, TemplateVersion


def retrieve(id_or_alias: str) -> Template | None:
    """The template with its published version, archived or not. 1 query."""
    return Template.objects.named(id_or_alias).select_related("published").first()


def version(template: Template, number: int) -> TemplateVersion | None:
    """One published version. 1 query."""
    return TemplateVersion.objects.filter(template=template, number=number).first()


def versions(
    template: Template, *, before: int | None, size: int
) -> tuple[list[TemplateVersion], bool]:
    """The newest `size` versions with a number below `before`, without content; whether more follow.

    1 query.
    """
    rows = TemplateVersion.objects.filter(template=template).defer("content", "element_ids")
    if before is not None:
        rows = rows.filter(number__lt=before)
    found = list(rows.order_by("-number")[: size + 1])
    return found[:size], len(found) > size


def page(
    *, after: int | None, size: int, tags: Sequence[str] = (), alias: str = ""
) -> tuple[list[Template], bool]:
    """The newest `size` templates before row `after` that are not archived; whether more follow.

    Only those with all of `tags`, whatever their case, and with `alias`. 1 query, with tags 2.
    """
    rows = Template.objects.filter(archived_at__isnull=True)
    if after is not None:
        rows = rows.filter(id__lt=after)
    if alias:
        rows = rows.filter(alias=alias)
    if tags:
        rows = Template.objects.filter(id__in=_tagged(rows, tags, size + 1))
    listed = rows.select_related("published").defer(
        "content", "element_ids", "published__content", "published__element_ids"
    )
    found = list(listed.order_by("-id")[: size + 1])
    return found[:size], len(found) > size


def _tagged(rows: "QuerySet[Template]", tags: Sequence[str], most: int) -> list[int]:
    """Compared here: the databases do not agree on case, and there are hundreds of templates."""
    wanted = {tag.casefold() for tag in tags}
    found: list[int] = []
    for pk, own in rows.order_by("-id").values_list("id", "tags").iterator():
        if wanted <= {str(tag).casefold() for tag in own}:
            found.append(pk)
            if len(found) == most:
                break
    return found
