"""The brand editor: its page, its state, saving, and the preview of what is not saved yet."""

from typing import Annotated, Any

from django.contrib import admin
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from pydantic import Field

from designer.preview import brand as preview
from designer.queries import brands as queries
from designer.queries.brands import find
from designer.views.base import Answer, DesignerView, check_person, person, read
from designer.views.page import secured
from notifications.admin.base import audit
from notifications.models import Brand
from notifications.pipeline import brands
from notifications.pipeline.errors import NotFound
from notifications.pipeline.send_schema import Part

VIEW, ADD, CHANGE, DELETE = (
    f"notifications.{verb}_brand" for verb in ("view", "add", "change", "delete")
)


def note(request: HttpRequest, row: Brand, what: str) -> None:
    """Notes in the admin's log what the person did to the brand."""
    user: Any = request.user
    audit(user, Brand, row.pk, row.name, what)


def page(request: HttpRequest, brand_id: str) -> HttpResponse:
    """The editor of one brand. Behind admin_view, which sends strangers to the sign-in."""
    check_person(request, VIEW)
    try:
        brand = find(brand_id)
    except NotFound as error:
        raise Http404(str(error)) from None
    may = {verb: request.user.has_perm(f"notifications.{verb}_brand") for verb in _VERBS}
    context = {**admin.site.each_context(request), "brand": brand, "may": may}
    return secured(request, render(request, "designer/brand.html", context))


_VERBS = ("add", "change", "delete")


class StateView(DesignerView):
    needs = {"GET": VIEW}

    def get(self, request: HttpRequest, brand_id: str) -> Answer:
        return queries.state(find(brand_id))


class Saving(Part):
    revision: Annotated[int, Field(ge=1)]
    name: str | None = None
    settings: dict[str, Any] | None = None
    snippets: list[Any] | None = None


class BrandView(DesignerView):
    """PUT brand: what is saved is live. 409 where somebody else saved first."""

    needs = {"PUT": CHANGE, "DELETE": DELETE}

    def put(self, request: HttpRequest, brand_id: str) -> Answer:
        body = read(Saving, request)
        changes = body.model_dump(exclude={"revision"}, exclude_none=True)
        with transaction.atomic():
            row = brands.save(brand_id, changes, by=person(request), revision=body.revision)
            if row.revision != body.revision:
                note(request, row, f"Saved: revision {row.revision}.")
        return queries.saved(row)

    def delete(self, request: HttpRequest, brand_id: str) -> Answer:
        with transaction.atomic():
            row = find(brand_id)
            brands.delete(brand_id, by=person(request))
            note(request, row, "Deleted.")
        return {"next": reverse("admin:notifications_brand_changelist")}


class PreviewView(DesignerView):
    # Nothing is changed, so who may look may also try.
    needs = {"POST": VIEW}

    def post(self, request: HttpRequest, brand_id: str) -> Answer:
        return preview.made(find(brand_id), read(preview.Asked, request))


class DefaultView(DesignerView):
    needs = {"POST": CHANGE}

    def post(self, request: HttpRequest, brand_id: str) -> Answer:
        with transaction.atomic():
            row = brands.set_default(brand_id, by=person(request))
            note(request, row, "Made the default.")
        return queries.state(row)


class CopyView(DesignerView):
    needs = {"POST": ADD}

    def post(self, request: HttpRequest, brand_id: str) -> Answer:
        row = copied(request, find(brand_id))
        return {"id": row.brand_id, "next": reverse("admin:brand_editor", args=[row.brand_id])}


def copied(request: HttpRequest, source: Brand) -> Brand:
    """A new brand with all that the source has, but for being the default."""
    with transaction.atomic():
        row = brands.create(
            f"{source.name[:249]} (copy)", source.settings, source.snippets, by=person(request)
        )
        note(request, row, f"Copied from {source.name}.")
    return row
