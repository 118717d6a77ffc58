"""Block Kit as HTML, about as Slack draws it. Source: api.slack.com/reference/block-kit/blocks."""

from collections.abc import Callable
from html import escape
from typing import Any

from designer.preview import mrkdwn
from notifications.elemental.urls import safe_image, safe_url

Json = dict[str, Any]

MOST_BLOCKS, MOST_DEPTH = 100, 8
STYLE = """<style>
.sl-h{font-size:18px;font-weight:700;margin:8px 0}
.sl-s{margin:6px 0;display:flex;gap:12px}.sl-s>div{flex:1;min-width:0}
.sl-f{display:grid;grid-template-columns:1fr 1fr;gap:8px 16px}
.sl-b{display:inline-block;border:1px solid #8886;border-radius:4px;padding:4px 12px}
.sl-b{margin:4px 8px 4px 0;font-weight:700;text-decoration:none;color:inherit}
.sl-p{background:#007a5a;border-color:#007a5a;color:#fff}
.sl-d{background:#e01e5a;border-color:#e01e5a;color:#fff}
.sl-c{font-size:13px;opacity:.7;margin:6px 0}
.sl-i{max-width:360px;border-radius:8px;display:block}.sl-t{max-width:88px}
blockquote{border-left:4px solid #8886;margin:4px 0;padding-left:12px}
hr{border:0;border-top:1px solid #8884}
code,pre{font:12px/1.5 ui-monospace,monospace;background:#8882;border-radius:3px;padding:1px 4px}
</style>"""


def drawn(blocks: Any) -> str:
    """The message's blocks as a fragment of HTML; of a block that is none of ours, its kind."""
    if not isinstance(blocks, list):
        return ""
    return STYLE + "".join(_block(one) for one in blocks[:MOST_BLOCKS] if isinstance(one, dict))


def _block(block: Json) -> str:
    draw = _BLOCKS.get(str(block.get("type")))
    if draw is None:
        return f'<p class="sl-c">[{escape(str(block.get("type"))[:40])}]</p>'
    return draw(block)


def _text(value: Any) -> str:
    """A text object; anything else is nothing."""
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return ""
    said: str = value["text"]
    return mrkdwn.plain(said) if value.get("type") == "plain_text" else mrkdwn.html(said)


def _dicts(value: Any) -> list[Json]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _header(block: Json) -> str:
    return f'<div class="sl-h">{_text(block.get("text"))}</div>'


def _section(block: Json) -> str:
    fields = "".join(f"<div>{_text(field)}</div>" for field in _dicts(block.get("fields")))
    grid = f'<div class="sl-f">{fields}</div>' if fields else ""
    accessory = _element(block["accessory"]) if isinstance(block.get("accessory"), dict) else ""
    return f'<div class="sl-s"><div>{_text(block.get("text"))}{grid}</div>{accessory}</div>'


def _divider(block: Json) -> str:
    return "<hr>"


def _image(block: Json, kind: str = "sl-i") -> str:
    url = safe_image(str(block.get("image_url", "")))
    alt = escape(str(block.get("alt_text", "")))
    shown = f'<img class="{kind}" src="{escape(url)}" alt="{alt}">' if url else f"[{alt}]"
    return f"<div>{_text(block.get('title'))}{shown}</div>"


def _context(block: Json) -> str:
    inner = " ".join(_element(one) for one in _dicts(block.get("elements")))
    return f'<div class="sl-c">{inner}</div>'


def _actions(block: Json) -> str:
    return f"<div>{''.join(_element(one) for one in _dicts(block.get('elements')))}</div>"


def _element(element: Json) -> str:
    kind = element.get("type")
    if kind == "image":
        return _image(element, "sl-i sl-t")
    if kind != "button":
        return _text(element)
    style = {"primary": " sl-p", "danger": " sl-d"}.get(str(element.get("style")), "")
    url = safe_url(str(element.get("url", "")))
    href = f' href="{escape(url)}"' if url else ""
    return f'<a class="sl-b{style}"{href}>{_text(element.get("text"))}</a>'


def _rich_text(block: Json) -> str:
    return "".join(_rich(one, MOST_DEPTH) for one in _dicts(block.get("elements")))


def _rich(element: Json, deeper: int) -> str:
    if not deeper:
        return ""
    inner = [_rich(one, deeper - 1) for one in _dicts(element.get("elements"))]
    kind = element.get("type")
    if kind == "rich_text_list":
        tag = "ol" if element.get("style") == "ordered" else "ul"
        indent = min(element["indent"], 8) if isinstance(element.get("indent"), int) else 0
        items = "".join(f"<li>{one}</li>" for one in inner)
        before = element.get("offset")
        start = f' start="{before + 1}"' if tag == "ol" and isinstance(before, int) else ""
        return f'<{tag}{start} style="margin-left:{max(0, indent) * 24}px">{items}</{tag}>'
    if kind == "rich_text_quote":
        return f"<blockquote>{''.join(inner)}</blockquote>"
    if kind == "rich_text_preformatted":
        return f"<pre>{''.join(inner)}</pre>"
    if kind in ("text", "link"):
        return _run(element)
    return "".join(inner)


def _run(element: Json) -> str:
    said = escape(str(element.get("text") or element.get("url") or "")).replace("\n", "<br>")
    style = element.get("style")
    for name, tag in (("bold", "b"), ("italic", "i"), ("strike", "s"), ("code", "code")):
        if isinstance(style, dict) and style.get(name) is True:
            said = f"<{tag}>{said}</{tag}>"
    url = safe_url(str(element.get("url", ""))) if element.get("type") == "link" else None
    return f'<a href="{escape(url)}">{said}</a>' if url else said


_BLOCKS: dict[str, Callable[[Json], str]] = {
    "header": _header, "section": _section, "divider": _divider, "image": _image,
    "context": _context, "actions": _actions, "rich_text": _rich_text,
}  # fmt: skip
