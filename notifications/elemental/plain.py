"""Blocks as plain text: for text alternatives, previews, and channels that have nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from notifications.elemental.resolve import Block

TEXTS = frozenset(("text", "quote", "list", "html"))
RULE = "-" * 10
INDENT = "  "


def words(block: Block) -> str:
    """The text of a text, quote or item without addresses: its content, or its runs."""
    if not block.children:
        return block.text("content")
    runs = [run for run in block.children if run.node.kind != "list"]
    return block.text("content") + "".join([_run(run, "") for run in runs])


def words_and_links(block: Block) -> str:
    """The same, each link as `label (url)`."""
    if not block.children:
        return block.text("content")
    runs = [run for run in block.children if run.node.kind != "list"]
    return block.text("content") + "".join([_run(run, run.url("href") or "") for run in runs])


def _run(run: Block, url: str) -> str:
    if run.kind == "text":
        return words(run)
    label = run.text("alt_text") if run.kind == "img" else run.text("content")
    return f"{label} ({url})" if url and url != label else label


def _text(block: Block) -> str:
    return words_and_links(block)


def _action(block: Block) -> str:
    label, url = block.text("content"), block.url("href")
    return f"{label}: {url}" if url else label


def _image(block: Block) -> str:
    label = block.text("alt_text")
    url = block.url("href") if "href" in block.node.strings else None
    return f"{label}: {url}" if label and url else label


def _divider(block: Block) -> str:
    return "" if block.text("color") == "transparent" else RULE


def _quote(block: Block) -> str:
    return "\n".join([f"> {line}" for line in words_and_links(block).split("\n")])


def _html(block: Block) -> str:
    return block.plain()


def _list(block: Block) -> str:
    return "\n".join(_items(block, ""))


def _items(block: Block, indent: str) -> Iterator[str]:
    ordered = block.element.list_type == "ordered"
    for number, item in enumerate(block.children, 1):
        mark = f"{number}. " if ordered else "- "
        hanging = indent + " " * len(mark)
        yield indent + mark + words_and_links(item).replace("\n", f"\n{hanging}")
        for inner in item.children:
            if inner.kind == "list":
                yield from _items(inner, indent + INDENT)


def _nothing(block: Block) -> str:
    return ""


LINES: dict[str, Callable[[Block], str]] = {
    "text": _text,
    "action": _action,
    "image": _image,
    "divider": _divider,
    "quote": _quote,
    "html": _html,
    "list": _list,
    "jsonnet": _nothing,
}


def line(block: Block) -> str:
    """One block with its links; nothing for what has no words."""
    return LINES[block.node.kind](block)


def content(block: Block) -> str:
    """The words of one block, however it is presented."""
    kind = block.node.kind
    if kind in ("text", "quote"):
        return words(block)
    if kind == "image":
        return block.text("alt_text")
    return block.text("content") if kind == "action" else line(block)


def plain_text(leaves: Iterable[Block]) -> str:
    """The whole as plain text: an action is `label: url`."""
    lines = [line(block) for block in leaves]
    return "\n\n".join([text for text in lines if text])


def outlined(leaves: Iterable[Block]) -> list[dict[str, str]]:
    """`{type, text, path}` of every block that shows something; `path` is its element's."""
    return [
        {"type": block.node.kind, "text": content(block), "path": block.node.path}
        for block in leaves
    ]


def body_text(outline: Iterable[Mapping[str, str]]) -> str:
    """What is to be read, without actions and images: a text to a line."""
    texts = [one["text"] for one in outline if one["type"] in TEXTS]
    return "\n".join([text for text in texts if text])
