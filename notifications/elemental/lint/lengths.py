"""How much fits: subject, preview text, push, and the size of a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from notifications.elemental import push
from notifications.elemental.lint.case import Case, Finding

SUBJECT: Final = 70
OPENING: Final = (30, 130)  # characters of the preview text that mail programs show
CLIPPED: Final = 102 * 1024  # bytes, from where Gmail hides the rest
PUSH_TITLE: Final = 50
PUSH_BODY: Final = 150
_HIDDEN = re.compile(r"[\u200b\u200c\u200d\u034f\u00ad\s]+")


def subject(case: Case) -> Iterator[Finding]:
    mail = case.rendered.get("email")
    if mail is None:
        return
    path = title_path(case, "email")
    if not mail.subject.strip():
        yield Finding(path, "email", "warning", "no_subject", "the mail has no subject")
    elif len(mail.subject) > SUBJECT:
        message = f"the subject has {len(mail.subject)} characters; many show the first {SUBJECT}"
        yield Finding(path, "email", "warning", "subject_length", message)


def preheader(case: Case) -> Iterator[Finding]:
    """What stands behind the subject in a list of mails."""
    mail = case.rendered.get("email")
    if mail is None:
        return
    own = next((text for place in case.on("email") if (text := preheader_of(place.element))), "")
    opening = " ".join(_HIDDEN.split(own or mail.preview)).strip()
    if opening and len(opening) < OPENING[0]:
        message = (
            f"the preview text has {len(opening)} characters; there is room for some {OPENING[1]}"
        )
        yield Finding(
            title_path(case, "email", "preheader"), "email", "info", "preheader_length", message
        )
    elif len(own) > OPENING[1]:
        message = f"the preview text has {len(own)} characters; the first {OPENING[1]} are shown"
        yield Finding(
            title_path(case, "email", "preheader"), "email", "info", "preheader_length", message
        )


def html_size(case: Case) -> Iterator[Finding]:
    mail = case.rendered.get("email")
    size = len(mail.html.encode(errors="replace")) if mail else 0
    if size > CLIPPED:
        message = f"the mail has {size // 1024} kB; Gmail hides what is behind {CLIPPED // 1024}"
        yield Finding("content", "email", "warning", "html_size", message, ("Gmail",))


def push_length(case: Case) -> Iterator[Finding]:
    shown = case.rendered.get("push")
    if shown is None:
        return
    if len(shown.title) > PUSH_TITLE:
        message = f"the title has {len(shown.title)} characters; phones show some {PUSH_TITLE}"
        yield Finding(title_path(case, "push"), "push", "warning", "push_title", message)
    if len(shown.body) > PUSH_BODY:
        message = f"the text has {len(shown.body)} characters; phones show some {PUSH_BODY}"
        yield Finding("content", "push", "info", "push_body", message)
    if (size := push.wire_bytes(shown.payload)) > push.MAX_BYTES:
        message = f"the message has {size} bytes; devices take {push.MAX_BYTES}"
        yield Finding("content", "push", "error", "push_bytes", message)


def title_path(case: Case, channel: str, key: str = "title") -> str:
    """Where a channel's title is written, or the document."""
    titles = [place for place in case.on(channel) if place.kind == "meta"]
    if not titles:
        return "content"
    path = titles[-1].path
    return path if path == "content.title" else f"{path}.{key}"


def preheader_of(element: object) -> str:
    if not isinstance(element, dict) or element.get("type") != "meta":
        return ""
    data = element.get("data")
    own = element.get("preheader") or (data.get("preheader") if isinstance(data, dict) else "")
    return own if isinstance(own, str) else ""
