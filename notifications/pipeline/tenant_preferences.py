"""What a tenant has decided about topics for its members. The caller holds the tenant's lock."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from notifications.models import Tenant, TenantPreference, Topic
from notifications.pipeline.errors import InvalidRequest, NotFound
from notifications.pipeline.preferences import channels
from notifications.states import PreferenceStatus

Json = dict[str, Any]

MAX_ITEMS = 1000
_KEYS = frozenset({"status", "has_custom_routing", "custom_routing"})


@dataclass(frozen=True, slots=True)
class Decided:
    """A choice that was checked."""

    status: str
    has_custom_routing: bool
    custom_routing: list[str]

    def of(self, row: TenantPreference) -> bool:
        """Makes the row say so; whether it said something else."""
        before = Decided(row.status, row.has_custom_routing, row.custom_routing)
        row.status, row.has_custom_routing = self.status, self.has_custom_routing
        row.custom_routing = self.custom_routing
        return before != self


def checked(given: Any) -> dict[int, Decided]:
    """Courier's DefaultPreferences `{items: [{id, status, …}]}`, by the topic's row.

    Raises InvalidRequest naming the place, also for a topic that there is not. At most 1 query.
    """
    path = "default_preferences"
    if given is None:
        return {}
    if not isinstance(given, dict) or given.keys() - {"items"}:
        raise InvalidRequest(path, "must be an object with items")
    items = [] if given.get("items") is None else given["items"]
    if not isinstance(items, list) or len(items) > MAX_ITEMS:
        raise InvalidRequest(f"{path}.items", f"must be a list of at most {MAX_ITEMS}")
    for place, item in enumerate(items):
        if not isinstance(item, dict) or not isinstance(item.get("id"), str):
            raise InvalidRequest(f"{path}.items[{place}].id", "must be the id of a topic")
    topics = _topics(item["id"] for item in items)
    found: dict[int, Decided] = {}
    for place, item in enumerate(items):
        where = f"{path}.items[{place}]"
        topic = topics.get(item["id"])
        if topic is None:
            raise InvalidRequest(f"{where}.id", f"no topic has the id {item['id']!r}")
        if topic in found:
            raise InvalidRequest(f"{where}.id", f"{item['id']!r} is named twice")
        found[topic] = _decided(f"{where}.", {k: v for k, v in item.items() if k != "id"})
    return found


def replace(tenant: Tenant, wanted: dict[int, Decided]) -> bool:
    """Makes these the tenant's decisions, and no others; whether that changes anything."""
    rows = {row.topic_id: row for row in TenantPreference.objects.filter(tenant=tenant)}
    gone = rows.keys() - wanted.keys()
    new = [TenantPreference(tenant=tenant, topic_id=pk) for pk in wanted if pk not in rows]
    changed = [row for pk, row in rows.items() if pk in wanted and wanted[pk].of(row)]
    for row in new:
        wanted[row.topic_id].of(row)
    if gone:
        TenantPreference.objects.filter(tenant=tenant, topic__in=gone).delete()
    TenantPreference.objects.bulk_create(new)
    TenantPreference.objects.bulk_update(changed, sorted(_KEYS))
    return bool(gone or new or changed)


def set_one(tenant: Tenant, topic_id: str, choice: Json) -> bool:
    """Whether that changes anything. Raises NotFound for the topic, InvalidRequest."""
    decided, topic = _decided("", choice), _topic(topic_id)
    row = TenantPreference.objects.filter(tenant=tenant, topic=topic).first()
    row = row or TenantPreference(tenant=tenant, topic_id=topic)
    changed = decided.of(row)
    if changed:
        row.save()
    return changed


def remove_one(tenant: Tenant, topic_id: str) -> bool:
    """Whether there was such a decision. Raises NotFound for the topic."""
    rows = TenantPreference.objects.filter(tenant=tenant, topic=_topic(topic_id))
    return rows.delete()[0] > 0


def _topics(names: Iterable[str]) -> dict[str, int]:
    wanted = {name for name in names if "\0" not in name}
    if not wanted:
        return {}
    rows = Topic.objects.filter(topic_id__in=wanted, archived_at__isnull=True)
    return dict(rows.values_list("topic_id", "pk"))


def _topic(topic_id: str) -> int:
    found = _topics([topic_id]).get(topic_id)
    if found is None:
        raise NotFound(f"no topic has the id {topic_id!r}")
    return found


def _decided(prefix: str, choice: Json) -> Decided:
    for name in choice:
        if name not in _KEYS:
            raise InvalidRequest(f"{prefix}{name}", "is not a field of a preference")
    status = choice.get("status")
    if status not in list(PreferenceStatus):
        wants = ", ".join(PreferenceStatus)
        raise InvalidRequest(f"{prefix}status", f"got {str(status)[:50]!r}; wants one of {wants}")
    custom = choice.get("has_custom_routing")
    if custom is not None and not isinstance(custom, bool):
        raise InvalidRequest(f"{prefix}has_custom_routing", "must be true or false")
    given = choice.get("custom_routing")
    routing = [] if given is None else channels.checked(f"{prefix}custom_routing", given)
    return Decided(str(status), bool(custom), routing)
