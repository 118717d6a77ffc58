"""Names of the groups that sockets join. No user id is ever part of one: Redis' logs show them."""

import hashlib


def inbox_group(user: str, account: str | None = None) -> str:
    """All changes of the user's inboxes, or only those of tenant `account`."""
    whose = f"{user}\0{'' if account is None else account + chr(0)}"
    return f"inbox.{hashlib.sha256(whose.encode()).hexdigest()[:40]}"


def timeline_group(topic: str) -> str:
    """What the admin's pages of `topic` are sent."""
    return f"timeline.{topic}"
