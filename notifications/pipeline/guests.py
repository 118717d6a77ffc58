"""Who a client-side token lets in: the widgets' GraphQL and websocket ask here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from notifications.pipeline.tokens import read_token

READ = frozenset({"inbox:read:messages"})
WRITE = frozenset({"inbox:write:events", "inbox:write:event"})


class NotAllowed(Exception):
    """The token is right, and does not reach so far."""


@dataclass(frozen=True, slots=True)
class Guest:
    """A user as a token introduces them, with what they may do and until when."""

    user: str
    scopes: frozenset[str]
    expires_at: datetime

    def require(self, scope: frozenset[str]) -> None:
        """Raises NotAllowed where the token has none of the spellings of a scope.

        One that ends in ":*" is met by any that begins so.
        """
        begins = tuple(one[:-1] for one in scope if one.endswith(":*"))
        if not self.scopes & scope and not any(one.startswith(begins) for one in self.scopes):
            raise NotAllowed(
                f"the token lacks the scope {max(one for one in scope if '*' not in one)!r}"
            )


def guest(token: str, named: Iterable[str]) -> Guest:
    """The user whom the client calls by one of the spellings `named`.

    A token for one user needs no name. Raises TokenError, or NotAllowed for somebody else's name.
    """
    found = read_token(token)
    names = [name for name in named if name] or (list(found.users) if len(found.users) == 1 else [])
    user = next((name for name in names if name in found.users), None)
    if user is None:
        raise NotAllowed("the token is not for this user")
    return Guest(user, found.scopes, found.expires_at)
