"""An Adaptive Card as HTML, about as Teams draws it. Source: adaptivecards.io/explorer."""

import re
from collections.abc import Callable
from html import escape
from typing import Any

from notifications.elemental.urls import safe_image, safe_url

Json = dict[str, Any]

MOST, MOST_DEPTH = 200, 12
STYLE = """<style>
.tc{border:1px solid #8884;border-radius:6px;padding:12px 16px}.tc>*+*{margin-top:8px}
.tc-c{display:flex;gap:12px}.tc-s{border-top:1px solid #8884;padding-top:8px}.tc-q{opacity:.7}
.tc-b{display:inline-block;border:1px solid #6264a7;border-radius:4px;padding:4px 14px}
.tc-b{margin:8px 8px 0 0;color:inherit;text-decoration:none;font-weight:600}
img{max-width:100%}
</style>"""
_SIZES = {"small": "12px", "medium": "17px", "large": "21px", "extralarge": "26px"}
# As the cards' own Markdown: **bold**, _italic_, [label](url), with a backslash for the mark itself.
# Bounded, so that marks without an end cost no time.
_INLINE = re.compile(
    r"\\(?P<plain>[\\`*_{}\[\]()#+\-.!~>|])"
    r"|\[(?P<label>(?:\\.|[^\]\\]){0,500})\]\((?P<url>[^()\s]{0,2000})\)"
    r"|\*\*(?P<b>\S(?:[^\n]{0,1000}?\S)?)\*\*"
    r"|(?<![\w_])_(?P<i>\S(?:[^_\n]{0,1000}\S)?)_(?![\w_])"
    r"|~~(?P<s>\S(?:[^\n]{0,1000}?\S)?)~~"
)


def drawn(card: Any) -> str:
    """The card as a fragment of HTML; of an element that is none of ours, its kind."""
    if not isinstance(card, dict):
        return ""
    body = "".join(_element(one, MOST_DEPTH) for one in _dicts(card.get("body")))
    return f'{STYLE}<div class="tc">{body}{_actions(card.get("actions"))}</div>'


def _dicts(value: Any) -> list[Json]:
    return [one for one in value[:MOST] if isinstance(one, dict)] if isinstance(value, list) else []


def _element(element: Json, deeper: int) -> str:
    draw = _ELEMENTS.get(str(element.get("type")))
    if draw is None or not deeper:
        return f'<p class="tc-q">[{escape(str(element.get("type"))[:40])}]</p>'
    made = draw(element, deeper - 1)
    return f'<div class="tc-s">{made}</div>' if element.get("separator") is True else made


def _text(element: Json, deeper: int) -> str:
    size = _SIZES.get(str(element.get("size", "")).lower(), "15px")
    weight = "700" if str(element.get("weight", "")).lower() == "bolder" else "400"
    align = str(element.get("horizontalAlignment", "left")).lower()
    align = align if align in ("left", "center", "right") else "left"
    quiet = ' class="tc-q"' if element.get("isSubtle") is True else ""
    style = f"font-size:{size};font-weight:{weight};text-align:{align}"
    return f'<div{quiet} style="{style}">{markdown(str(element.get("text", "")))}</div>'


def _image(element: Json, deeper: int) -> str:
    url, alt = safe_image(str(element.get("url", ""))), escape(str(element.get("altText", "")))
    return f'<div><img src="{escape(url)}" alt="{alt}"></div>' if url else f"<div>[{alt}]</div>"


def _container(element: Json, deeper: int) -> str:
    return f"<div>{''.join(_element(one, deeper) for one in _dicts(element.get('items')))}</div>"


def _columns(element: Json, deeper: int) -> str:
    made = []
    for column in _dicts(element.get("columns")):
        width = column.get("width")
        grow = width if isinstance(width, int) and 0 < width < 1000 else 0 if width == "auto" else 1
        made.append(f'<div style="flex:{grow};min-width:0">{_container(column, deeper)}</div>')
    return f'<div class="tc-c">{"".join(made)}</div>'


def _facts(element: Json, deeper: int) -> str:
    rows = (
        f"<div><b>{markdown(str(one.get('title', '')))}</b> {markdown(str(one.get('value', '')))}</div>"
        for one in _dicts(element.get("facts"))
    )
    return f"<div>{''.join(rows)}</div>"


def _rich(element: Json, deeper: int) -> str:
    inlines = element.get("inlines")
    runs = inlines[:MOST] if isinstance(inlines, list) else []
    made = (_run(one) if isinstance(one, dict) else escape(str(one)) for one in runs)
    return f"<div>{''.join(made)}</div>"


def _run(run: Json) -> str:
    """Text is text here: a card's runs have no Markdown."""
    said = _plain(str(run.get("text", "")))
    bold = str(run.get("weight", "")).lower() == "bolder"
    tags = {
        "b": bold,
        "i": run.get("italic"),
        "s": run.get("strikethrough"),
        "u": run.get("underline"),
    }
    for tag, on in tags.items():
        if on is True:
            said = f"<{tag}>{said}</{tag}>"
    if run.get("highlight") is True:
        said = f"<mark>{said}</mark>"
    action = run.get("selectAction")
    url = safe_url(str(action.get("url", ""))) if isinstance(action, dict) else None
    return f'<a href="{escape(url)}">{said}</a>' if url else said


def _action_set(element: Json, deeper: int) -> str:
    return _actions(element.get("actions"))


def _actions(actions: Any) -> str:
    made = []
    for action in _dicts(actions):
        url = safe_url(str(action.get("url", "")))
        href = f' href="{escape(url)}"' if url else ""
        made.append(f'<a class="tc-b"{href}>{escape(str(action.get("title", "")))}</a>')
    return f"<div>{''.join(made)}</div>" if made else ""


def markdown(text: str, deeper: int = 4) -> str:
    """The cards' Markdown as HTML: only the tags made here come out."""
    made, at = [], 0
    for match in _INLINE.finditer(text) if deeper else ():
        made.append(_plain(text[at : match.start()]))
        made.append(_mark(match, deeper - 1))
        at = match.end()
    return "".join((*made, _plain(text[at:])))


def _mark(match: re.Match[str], deeper: int) -> str:
    if match["plain"] is not None:
        return escape(match["plain"])
    if match["label"] is not None:
        label, url = markdown(match["label"], deeper), safe_url(match["url"])
        return f'<a href="{escape(url)}">{label}</a>' if url else label
    kind = next(name for name in ("b", "i", "s") if match[name] is not None)
    return f"<{kind}>{markdown(match[kind], deeper)}</{kind}>"


def _plain(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


_ELEMENTS: dict[str, Callable[[Json, int], str]] = {
    "TextBlock": _text, "Image": _image, "Container": _container, "ColumnSet": _columns,
    "FactSet": _facts, "RichTextBlock": _rich, "ActionSet": _action_set,
}  # fmt: skip
