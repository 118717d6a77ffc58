"""Who has the same template open, told among their sockets: nothing of it is stored.

Each socket says every few seconds that it is there, so that one whose process was killed fades.
"""

from dataclasses import dataclass, replace
from typing import Any

# Seconds. A socket that missed two of its turns is gone.
SAYS_EVERY, FADES_AFTER = 10.0, 25.0
MOST_SHOWN = 20
# Each has contrast of 4.5:1 with white.
COLORS = (
    "#1d4ed8", "#b91c1c", "#047857", "#7e22ce", "#b45309", "#0e7490", "#be185d", "#4d7c0f",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A person at one socket. `at` is the path of the element that they are at."""

    user: int
    name: str
    initials: str
    color: str
    at: str | None = None


def person(user: Any) -> Person:
    """A signed-in user, as others see them."""
    name = user.get_full_name() or user.get_username()
    return Person(user.pk, name, initials(name), COLORS[user.pk % len(COLORS)])


def initials(name: str) -> str:
    """Two letters at most: of the first word and of the last."""
    words = name.replace(".", " ").replace("@", " ").split()
    return (
        "".join(word[0] for word in dict.fromkeys((words[0], words[-1]))).upper() if words else ""
    )


class Presence:
    """What one socket knows of all, itself among them."""

    def __init__(self, channel: str, me: Person) -> None:
        self.channel, self.me = channel, me
        self.others: dict[str, tuple[Person, float]] = {}

    def move(self, at: str | None) -> None:
        self.me = replace(self.me, at=at)

    def hear(self, channel: str, who: Person, now: float) -> bool:
        """Notes that a socket is there; whether that is news."""
        if channel == self.channel:
            return False
        known = self.others.get(channel)
        self.others[channel] = (who, now)
        return known is None or known[0] != who

    def lose(self, channel: str) -> bool:
        """Notes that a socket is closed; whether that is news."""
        return self.others.pop(channel, None) is not None

    def fade(self, now: float) -> bool:
        """Forgets those not heard of for long; whether there were any."""
        silent = [name for name, (_, at) in self.others.items() if now - at > FADES_AFTER]
        for name in silent:
            del self.others[name]
        return bool(silent)

    def people(self) -> list[dict[str, Any]]:
        """One entry per person, oneself first. Of several pages of one, the one last heard of."""
        latest: dict[int, Person] = {}
        for who, _ in sorted(self.others.values(), key=lambda pair: pair[1]):
            latest[who.user] = who
        latest[self.me.user] = self.me
        shown = sorted(latest.values(), key=lambda who: (who.user != self.me.user, who.name))
        return [
            {
                "name": who.name, "initials": who.initials, "color": who.color, "at": who.at,
                "me": who.user == self.me.user,
            }
            for who in shown[:MOST_SHOWN]
        ]  # fmt: skip
