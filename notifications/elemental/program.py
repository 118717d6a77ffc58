"""What every channel has in common: title, blocks and actions, compiled once.

A channel's own program adds how they are presented.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar

from notifications.elemental.colors import safe_color
from notifications.elemental.errors import ContentError, RenderError
from notifications.elemental.expressions import Parts, Variables, fill
from notifications.elemental.rendered import Rendered
from notifications.elemental.schema import Action, Document, Meta, Text, under
from notifications.elemental.urls import fill_url, safe_url

MAX_OUTPUT = 1_000_000  # bytes of any one rendered string


class Checked:
    """A URL or a colour: filled, then let through or refused. Constants are judged once."""

    def __init__(
        self,
        parts: Parts,
        fill: Callable[[Parts, Sequence[str]], str],
        check: Callable[[str], str | None],
    ) -> None:
        self.parts, self._fill, self._check = parts, fill, check
        self.constant = all(isinstance(part, str) for part in parts)
        self._value = check(fill(parts, ())) if self.constant else None

    def value(self, values: Sequence[str]) -> str | None:
        if self.constant:
            return self._value
        return self._check(self._fill(self.parts, values))


@dataclass(frozen=True, slots=True)
class TextBlock:
    element: Text
    content: Parts

    def pieces(self) -> Parts:
        return self.content


@dataclass(frozen=True, slots=True)
class ActionBlock:
    element: Action
    path: str
    content: Parts
    href: Checked
    background: Checked | None
    fixed: dict[str, str]  # the keys of its action that no variable reaches

    def pieces(self) -> Parts:
        """Everything in it that is filled at render."""
        background = self.background.parts if self.background else ()
        return (*self.content, *self.href.parts, *background)

    def action(self, content: str, values: Sequence[str], warnings: list[str]) -> dict[str, Any]:
        action: dict[str, Any] = {"content": content, **self.fixed}
        if self.element.data is not None:
            action["data"] = deepcopy(self.element.data)
        href = self.href.value(values)
        if href is None:
            warnings.append(f"{self.path}.href: not an http, https, mailto or tel URL; no link")
        else:
            action["href"] = href
        if self.background is not None:
            color = self.background.value(values)
            if color is None:
                warnings.append(f"{self.path}.background_color: not a colour; not used")
            else:
                action["background_color"] = color
        return action


Block = TextBlock | ActionBlock


@dataclass(slots=True)
class Filled:
    """One recipient's values and what they make of title, blocks and actions."""

    values: list[str]
    missing: list[str]
    title: str
    blocks: list[dict[str, str]]
    actions: list[dict[str, Any]]
    warnings: list[str]

    @property
    def body(self) -> str:
        return "\n".join([block["text"] for block in self.blocks if block["type"] == "text"])


class Program(ABC):
    """A document compiled for one channel. Immutable; rendering is thread safe."""

    channel: ClassVar[str]

    def __init__(self, document: Document) -> None:
        self.variables = Variables()
        self.title: Parts = ()
        self.blocks: list[Block] = []
        for path, element in document.located():
            if element.channels and self.channel not in element.channels:
                continue
            if element.if_ is not None or element.loop is not None:
                raise ContentError(path, "conditions and loops are not rendered yet")
            if isinstance(element, Text | Action):
                self.blocks.append(self._block(element, path))
            elif not isinstance(element, Meta):
                raise ContentError(f"{path}.type", "is not rendered yet")
            elif element.title is not None:
                # The last title wins, so that a channel's own follows the general one.
                self.title = self.variables.parse(element.title, under(path, "title"))
        self._measure()

    def _block(self, element: Text | Action, path: str) -> Block:
        parse = self.variables.parse
        content = parse(element.content or "", under(path, "content"))
        if isinstance(element, Text):
            return TextBlock(element, content)
        background = None
        if element.background_color is not None:
            color = parse(element.background_color, f"{path}.background_color")
            background = Checked(color, fill, safe_color)
        href = Checked(parse(element.href, f"{path}.href"), fill_url, safe_url)
        fixed: dict[str, str] = {"style": element.style or "button"}
        if element.action_id is not None:
            fixed["action_id"] = element.action_id
        return ActionBlock(element, path, content, href, background, fixed)

    def _measure(self) -> None:
        """Count what each variable weighs, to refuse a bomb before any of it is built."""
        self._literal = 0
        self._uses = [0] * len(self.variables)
        for part in chain(self.title, *(block.pieces() for block in self.blocks)):
            if isinstance(part, str):
                self._literal += len(part)
            else:
                self._uses[part] += 1

    def reads(self, root: str) -> bool:
        """Whether a variable is looked up under `root` of the context, such as `profile`."""
        return root in self.variables.roots

    @property
    def size(self) -> int:
        """Roughly the characters that it keeps in memory."""
        return self._literal

    @abstractmethod
    def render(self, context: dict[str, Any]) -> Rendered:
        """Render for one recipient. No effect outside, may run any number of times.

        Args: context: plain JSON under `data`, `profile`, `tenant`, `brand`; each optional.
        Raises: RenderError when a string would exceed 1 MB or a value is not JSON.
        """

    def fill(self, context: dict[str, Any]) -> Filled:
        values, missing = self.variables.resolve(context, MAX_OUTPUT)
        weight = self._literal
        for uses, value in zip(self._uses, values, strict=True):
            weight += uses * len(value)
        if weight > MAX_OUTPUT:
            raise too_large()
        blocks: list[dict[str, str]] = []
        actions: list[dict[str, Any]] = []
        warnings: list[str] = []
        for block in self.blocks:
            content = fill(block.content, values)
            if isinstance(block, ActionBlock):
                blocks.append({"type": "action", "text": content})
                actions.append(block.action(content, values, warnings))
            else:
                blocks.append({"type": "text", "text": content})
        return Filled(values, missing, fill(self.title, values), blocks, actions, warnings)


def limited(text: str) -> str:
    """The text itself, where it is at most 1 MB of valid Unicode.

    Raises: RenderError otherwise; a lone surrogate could neither be stored nor sent.
    """
    if len(text) > MAX_OUTPUT:
        raise too_large()
    if not text.isascii():
        try:
            if len(text.encode()) > MAX_OUTPUT:
                raise too_large()
        except UnicodeEncodeError:
            raise RenderError("the data holds invalid Unicode (a lone surrogate)") from None
    return text


def too_large() -> RenderError:
    return RenderError(f"the output is larger than {MAX_OUTPUT} bytes")
