"""One request to /client/q: who asks, and what was read for it."""

from dataclasses import dataclass, field

from notifications.pipeline import plain_json
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.guests import Guest
from notifications.queries import preferences
from notifications.queries.preferences import TopicView

MAX_ACCOUNT = 256


@dataclass(frozen=True, slots=True)
class ClientVisit:
    """What resolvers get as `info.context`."""

    guest: Guest
    _views: dict[str, list[TopicView]] = field(default_factory=dict)

    @property
    def user(self) -> str:
        return self.guest.user

    def views(self, account: str) -> list[TopicView]:
        """Every topic as the user has it; read once for all fields of a query."""
        if account not in self._views:
            self._views[account] = preferences.of_user(self.user, account)
        return self._views[account]


def account_of(given: str | None) -> str:
    """The tenant that is asked for, or none (""). Raises InvalidRequest."""
    account = given or ""
    plain_json.check(account, "accountId")
    if len(account) > MAX_ACCOUNT:
        raise InvalidRequest("accountId", f"must have at most {MAX_ACCOUNT} characters")
    return account
