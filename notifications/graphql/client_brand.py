"""What answers the widgets about brands: colours, logo and links, as they can be shown."""

from typing import Any

from graphql import GraphQLResolveInfo

from notifications.elemental.brand import Brand as Styled
from notifications.elemental.brand import mapping
from notifications.elemental.errors import RenderError
from notifications.elemental.flavors import URL
from notifications.elemental.scope import Scope
from notifications.elemental.urls import safe_image, safe_url
from notifications.graphql.client_visit import account_of
from notifications.models import Brand
from notifications.pipeline import plain_json
from notifications.pipeline.tenancy import tenancies

Json = dict[str, Any]

# What a preference page names to have no brand at all.
NO_BRAND = "none"
COLORS = ("primary", "secondary", "tertiary")
SOCIAL = ("facebook", "instagram", "linkedin", "medium", "twitter")


def brand(_: Any, info: GraphQLResolveInfo, brandId: str | None = None) -> Json | None:
    """A brand by its id; null where there is none with it. Without an id, the default one."""
    info.context.guest.require(frozenset({"read:brands", f"read:brands:{brandId or ''}"}))
    return named(brandId) if brandId else of_tenant("", "")


def named(brand_id: str, account: str | None = None) -> Json | None:
    """The brand with exactly this id, as members of the tenant `account` see it. 2 queries."""
    plain_json.check(brand_id, "brandId")
    view = Brand.objects.views([brand_id]).get(brand_id)
    # For an unknown id the default brand is given.
    return _shown(view, _tenant(account)) if view and view["id"] == brand_id else None


def of_tenant(account: str, else_brand: str) -> Json | None:
    """The tenant's own brand, else the one named, else the default one. At most 2 queries."""
    tenancy = tenancies([account_of(account)]).get(account)
    wanted = (tenancy.brand if tenancy else "") or else_brand
    if wanted == NO_BRAND:
        return None
    view = Brand.objects.views([wanted]).get(wanted)
    tenant = {"id": account, **(tenancy.properties if tenancy else {})} if account else {}
    return _shown(view, tenant) if view else None


def _tenant(account: str | None) -> Json:
    if not account:
        return {}
    tenancy = tenancies([account]).get(account)
    return {"id": account, **(tenancy.properties if tenancy else {})}


def _shown(view: Json, tenant: Json) -> Json:
    """Variables filled, and only what is safe in a style or a link; what cannot be is null."""
    styled = Styled(view)
    scope = Scope({"tenant": tenant, "brand": view["settings"]})
    inapp = mapping(styled.value("inapp"))
    return {
        "settings": {
            "colors": {name: _color(styled, scope, name) for name in COLORS},
            "inapp": {
                "borderRadius": _text(inapp.get("borderRadius")),
                "disableCourierFooter": inapp.get("disableCourierFooter") is True,
            },
        },
        "logo": {
            "href": safe_url(_url(styled, scope, "email", "header", "logo", "href")),
            "image": safe_image(_url(styled, scope, "email", "header", "logo", "image")),
        },
        "links": _links(styled, scope),
    }


def _links(styled: Styled, scope: Scope) -> Json:
    found = {
        name: safe_url(_url(styled, scope, "email", "footer", "social", name, "url"))
        for name in SOCIAL
    }
    return {name: {"url": url} for name, url in found.items() if url}


def _color(styled: Styled, scope: Scope, name: str) -> str | None:
    try:
        return styled.color(name, scope)
    except RenderError:
        return None


def _url(styled: Styled, scope: Scope, *path: str) -> str:
    text = styled.text(*path)
    try:
        return text.render(scope, URL) if text else ""
    except RenderError:
        return ""


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
