"""Slack's mrkdwn as HTML, for a preview. Whatever the text holds, only the tags made here come out.

Source: api.slack.com/reference/surfaces/formatting.
"""

import re
from html import escape, unescape

from notifications.elemental.urls import safe_url

_FENCE = re.compile(r"```(.+?)```", re.S)
# One of: code, <url|label>, *bold*, _italic_, ~struck~. Marks hold to words, as in Slack.
_INLINE = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|<(?P<link>[^<>\n]+)>"
    r"|(?<![\w*])\*(?P<b>\S(?:[^*\n]*\S)?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<i>\S(?:[^_\n]*\S)?)_(?![\w_])"
    r"|(?<![\w~])~(?P<s>\S(?:[^~\n]*\S)?)~(?![\w~])"
)
# Marks within marks; deeper ones are shown as they were written.
_DEPTH = 4


def html(text: str) -> str:
    """The text with its marks as tags, its lines broken."""
    parts = _FENCE.split(text)
    made = [_lines(part) if place % 2 == 0 else _pre(part) for place, part in enumerate(parts)]
    return "".join(made)


def plain(text: str) -> str:
    """A plain_text object: no marks, only line breaks."""
    return _text(text).replace("\n", "<br>")


def _pre(text: str) -> str:
    return f"<pre>{_text(text.strip(chr(10)))}</pre>"


def _lines(text: str) -> str:
    made, quoted = [], []
    for line in text.split("\n"):
        if line.startswith(("&gt;", ">")):
            quoted.append(_marks(line.removeprefix("&gt;").removeprefix(">").strip(), _DEPTH))
            continue
        if quoted:
            made.append(f"<blockquote>{'<br>'.join(quoted)}</blockquote>")
            quoted = []
        made.append(_marks(line, _DEPTH))
    if quoted:
        made.append(f"<blockquote>{'<br>'.join(quoted)}</blockquote>")
    return "<br>".join(made).replace("</blockquote><br>", "</blockquote>")


def _marks(text: str, depth: int) -> str:
    if not depth:
        return _text(text)
    made, at = [], 0
    for match in _INLINE.finditer(text):
        made.append(_text(text[at : match.start()]))
        made.append(_mark(match, depth - 1))
        at = match.end()
    return "".join((*made, _text(text[at:])))


def _mark(match: re.Match[str], depth: int) -> str:
    kind = str(match.lastgroup)
    inner = match[kind]
    if kind == "code":
        return f"<code>{_text(inner)}</code>"
    if kind == "link":
        return _link(inner)
    return f"<{kind}>{_marks(inner, depth)}</{kind}>"


def _link(inner: str) -> str:
    target, _, label = inner.partition("|")
    url = safe_url(unescape(target))
    if url is None:
        # <@U123>, <#C1|name>, <!here>: shown by name, as nobody is signed in.
        return f"<span>{_text(label or target)}</span>"
    return f'<a href="{escape(url)}">{_text(label) if label else escape(url)}</a>'


def _text(text: str) -> str:
    # What comes from the channel has & < > as entities already.
    return escape(unescape(text), quote=False)
