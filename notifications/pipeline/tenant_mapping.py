"""Which of its own templates a tenant's message says: its tenant's, else the nearest parent's."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from notifications.models import Message, TenantTemplate
from notifications.pipeline import content
from notifications.pipeline.content import Source
from notifications.pipeline.tenancy import Tenancy

PREFIX = "tenant/"


@dataclass(frozen=True, slots=True)
class Own:
    """A tenant's template. `source` and `version` (a row) are None where none is published."""

    template_id: str
    version: int | None
    source: Source | None


def plain(name: str) -> str:
    """The template's id without what says that it is a tenant's."""
    return name.removeprefix(PREFIX)


def own_templates(
    messages: Iterable[Message],
    within: Mapping[str, Tenancy],
    names: Mapping[int, Collection[str]],
) -> dict[int, Own]:
    """The tenant's template of each message that has one, by the message. At most 2 queries.

    `names` has what the template may be called, the best first. A version that the message has
    stays, as long as it is there; one that has a workspace's version alone is left out.
    """
    asking = [
        one
        for one in messages
        if one.account in within
        and (one.template_version_id is None or one.tenant_template_version is not None)
    ]
    chains = {one.pk: within[one.account].chain for one in asking}
    known = _known(
        {pk for chain in chains.values() for pk in chain},
        {name for one in asking for name in names[one.pk]},
    )
    candidates = {}
    for one in asking:
        places = [(tenant, name) for tenant in chains[one.pk] for name in names[one.pk]]
        found = [(name, known[tenant, name]) for tenant, name in places if (tenant, name) in known]
        if found and one.tenant_template_version is not None:
            found.insert(0, (found[0][0], one.tenant_template_version))
        candidates[one.pk] = found
    sources = content.of_tenant_versions(
        version for found in candidates.values() for _, version in found if version is not None
    )
    return {pk: _best(found, sources) for pk, found in candidates.items() if found}


def _best(found: list[tuple[str, int | None]], sources: Mapping[int, Source]) -> Own:
    for name, version in found:
        if version is not None and version in sources:
            return Own(name, version, sources[version])
    return Own(found[0][0], None, None)


def _known(tenants: set[int], names: set[str]) -> dict[tuple[int, str], int | None]:
    """(tenant, template's id) → what is published of it, or None."""
    if not tenants:
        return {}
    rows = TenantTemplate.objects.filter(tenant__in=tenants, template_id__in=names)
    return {
        (tenant, name): version
        for tenant, name, version in rows.values_list("tenant__pk", "template_id", "published")
    }
