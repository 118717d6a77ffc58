"""The schema that Courier's inbox widgets query, and what answers each field.

Source: the queries of @trycourier/courier-js 3.4.0, `client/inbox-client.ts`. Ours beyond Courier:
`snooze` and `unsnooze`, the filter `snoozed`, and the field of that name.
"""

import base64
import binascii
from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, cast

from graphql import GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema, build_schema

from notifications.models import Inbox
from notifications.pipeline import inbox as acts
from notifications.pipeline import inbox_sweeps, inbox_time, plain_json, widgets
from notifications.pipeline.errors import InvalidRequest
from notifications.queries import inbox as reads
from notifications.queries.inbox_tags import MOST_TAGS

# Of an inbox that changes faster than it is read, the last page is shown as it is.
MOST_READINGS = 3

SDL = """
scalar JSON

input FilterParamsInput {
  accountId: String
  tags: [String!]
  status: String
  archived: Boolean
  from: String
  snoozed: Boolean
}

type TrackingIds {
  archiveTrackingId: String
  openTrackingId: String
  clickTrackingId: String
  deliverTrackingId: String
  unreadTrackingId: String
  readTrackingId: String
}

type Action { content: String data: JSON href: String background_color: String style: String }

type Message {
  messageId: String!
  accountId: String
  title: String
  preview: String
  body: String
  data: JSON
  tags: [String!]
  created: String
  opened: String
  read: String
  archived: String
  snoozed: String
  trackingIds: TrackingIds
  actions: [Action!]
}

type PageInfo {
  "What to pass as `after` for the next page; Courier's name for it."
  startCursor: String
  hasNextPage: Boolean!
}

type Messages { totalCount: Int! pageInfo: PageInfo! nodes: [Message!]! }

type Query {
  count(params: FilterParamsInput): Int!
  messages(params: FilterParamsInput, limit: Int = 24, after: String): Messages!
}

type Mutation {
  read(messageId: String!): Boolean
  unread(messageId: String!): Boolean
  opened(messageId: String!): Boolean
  archive(messageId: String!): Boolean
  unarchive(messageId: String!): Boolean
  clicked(messageId: String!, trackingId: String): Boolean
  snooze(messageId: String!, until: String!): Boolean
  unsnooze(messageId: String!): Boolean
  markAllRead: Boolean
  archiveRead: Boolean
  archiveAll: Boolean
}
"""
SNOOZES = ("snooze", "unsnooze")
SWEEPS = {
    "markAllRead": "mark-all-read",
    "archiveRead": "archive-read",
    "archiveAll": "archive-all",
}


@dataclass
class Visit:
    """One request: whose inbox, and the websocket connection of the widget that asks.

    What a widget does touches only what it shows.
    """

    user: str
    source: str = ""
    connection: str = ""

    @cached_property
    def counters(self) -> list[Inbox]:
        """Read once for all counts of the request."""
        return reads.inboxes(self.user)

    @cached_property
    def counted(self) -> dict[reads.Chosen, int]:
        """What was counted already: a widget asks for the same number twice."""
        return {}

    def count(self, chosen: reads.Chosen) -> int:
        if chosen not in self.counted:
            self.counted[chosen] = reads.count(self.user, chosen, self.counters)
        return self.counted[chosen]

    @cached_property
    def account(self) -> str | None:
        """The tenant that the widget is signed in with; None: none, or it is no widget."""
        return widgets.account_of(self.user, self.source or self.connection)


def make_schema() -> GraphQLSchema:
    """The schema with its resolvers."""
    schema = build_schema(SDL)
    resolvers: dict[str, dict[str, Callable[..., Any]]] = {
        "Query": {"count": _count, "messages": _messages},
        "Mutation": dict.fromkeys(acts.ACTS, _act)
        | dict.fromkeys(SWEEPS, _sweep)
        | {"snooze": _snooze, "unsnooze": _unsnooze},
    }
    for kind, found in resolvers.items():
        fields = cast("GraphQLObjectType", schema.type_map[kind]).fields
        for name, resolve in found.items():
            fields[name].resolve = resolve
    return schema


def _count(_: Any, info: GraphQLResolveInfo, params: dict[str, Any] | None = None) -> int:
    visit: Visit = info.context
    return visit.count(_chosen(params))


def _messages(
    _: Any,
    info: GraphQLResolveInfo,
    params: dict[str, Any] | None = None,
    limit: int | None = None,
    after: str | None = None,
) -> dict[str, Any]:
    visit: Visit = info.context
    chosen = _chosen(params)
    page = _page(visit, chosen, 24 if limit is None else limit, _after(after))
    if after is None:
        numbers = {one.account: one.seq for one in visit.counters}
        widgets.note_fetched(
            visit.user, visit.connection, numbers, chosen.account or "", str(astuple(chosen))
        )
    return {
        "totalCount": lambda _info: visit.count(chosen),
        "pageInfo": {
            "startCursor": _cursor(page.next_after),
            "hasNextPage": page.next_after is not None,
        },
        "nodes": [reads.node(item) for item in page.items],
    }


def _page(visit: Visit, chosen: reads.Chosen, limit: int, after: int | None) -> reads.Page:
    """A page on which nothing is newer than the numbers that were read before it.

    What comes after these is told to the widget, and must not be on its screen already.
    """
    page = reads.page(visit.user, chosen, limit, after, visit.counters)
    for _ in range(MOST_READINGS - 1):
        seq_of = {one.account: one.seq for one in visit.counters}
        if all(item.seq <= seq_of.get(item.account, 0) for item in page.items):
            break
        del visit.counters
        page = reads.page(visit.user, chosen, limit, after, visit.counters)
    return page


def _act(_: Any, info: GraphQLResolveInfo, **given: str) -> bool:
    visit: Visit = info.context
    message_id = given["messageId"]
    plain_json.check(message_id, "messageId")
    acts.act(visit.user, message_id, info.field_name, visit.source, visit.account)
    return True


def _snooze(_: Any, info: GraphQLResolveInfo, messageId: str, until: str) -> bool:
    visit: Visit = info.context
    plain_json.check(messageId, "messageId")
    inbox_time.snooze(visit.user, messageId, _moment(until, "until"), visit.account)
    return True


def _unsnooze(_: Any, info: GraphQLResolveInfo, messageId: str) -> bool:
    visit: Visit = info.context
    plain_json.check(messageId, "messageId")
    inbox_time.unsnooze(visit.user, messageId, visit.account)
    return True


def _sweep(_: Any, info: GraphQLResolveInfo) -> bool:
    visit: Visit = info.context
    inbox_sweeps.sweep(visit.user, SWEEPS[info.field_name], visit.source, visit.account)
    return True


def _chosen(params: dict[str, Any] | None) -> reads.Chosen:
    """The filter. Raises InvalidRequest naming the field that is wrong."""
    given = params or {}
    plain_json.check(given, "params")
    status = given.get("status")
    if status not in (None, "read", "unread"):
        raise InvalidRequest("params.status", f"got {status!r}; wants 'read' or 'unread'")
    tags = tuple(given.get("tags") or ())
    if len(tags) > MOST_TAGS:
        raise InvalidRequest(
            "params.tags", f"has {len(tags)} tags; at most {MOST_TAGS} are looked for"
        )
    since = given.get("from")
    return reads.Chosen(
        account=given.get("accountId") or None,
        tags=tags,
        status=status,
        archived=bool(given.get("archived")),
        since=_moment(since, "params.from") if since else None,
        snoozed=bool(given.get("snoozed")),
    )


def _moment(text: str, path: str) -> datetime:
    """A time without an offset is UTC."""
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise InvalidRequest(path, f"got {text[:50]!r}; wants an ISO 8601 time") from None


def _cursor(after: int | None) -> str | None:
    return None if after is None else base64.urlsafe_b64encode(b"%d" % after).decode()


def _after(cursor: str | None) -> int | None:
    if not cursor:
        return None
    try:
        after = int(base64.b64decode(cursor, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error):
        after = -1
    if not 0 <= after < 2**63:
        raise InvalidRequest("after", f"got {cursor[:50]!r}; wants an earlier page's startCursor")
    return after


SCHEMA = make_schema()
