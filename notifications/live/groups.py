"""Names of the groups that sockets join. No user id is ever part of one: Redis' logs show them."""

import hashlib

# What all pages of the designer are sent: a brand is everybody's.
BRANDS_GROUP = "designer.brands"


def inbox_group(user: str, account: str | None = None) -> str:
    """All changes of the user's inboxes, or only those of tenant `account`."""
    whose = f"{user}\0{'' if account is None else account + chr(0)}"
    return f"inbox.{hashlib.sha256(whose.encode()).hexdigest()[:40]}"


def timeline_group(topic: str) -> str:
    """What the admin's pages of `topic` are sent."""
    return f"timeline.{topic}"


def designer_group(template_id: str) -> str:
    """The pages of the designer that show one template."""
    return f"designer.{hashlib.sha256(template_id.encode()).hexdigest()[:40]}"
