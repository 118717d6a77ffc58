"""What an application's own server does: a token for the user who is signed in to it."""

from typing import Any

from courier import Courier

MAY = "inbox:read:messages inbox:write:events read:preferences write:preferences"


def courier_token(courier: Courier, user_id: str, seconds: int = 86_400) -> dict[str, Any]:
    """The answer to the page's POST /courier-token."""
    issued = courier.auth.issue_token(
        scope=f"user_id:{user_id} {MAY}", expires_in=f"{seconds} seconds"
    )
    return {
        "userId": user_id,
        "token": issued.token,
        "seconds": seconds,
        "server": str(courier.base_url).rstrip("/"),
    }
