"""What is worth a second look before a template is published. Nothing here stops a send."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from notifications.elemental.lint import (
    accessibility,
    clients,
    contrast,
    emptiness,
    lengths,
    links,
    locales,
    losses,
    sms,
    variables,
)
from notifications.elemental.lint.case import Case, Finding
from notifications.elemental.rendered import Rendered

__all__ = ["RULES", "Finding", "lint"]

Rule = Callable[[Case], Iterable[Finding]]
RULES: Final[tuple[Rule, ...]] = (
    links.without_address,
    links.without_tls,
    variables.missing,
    variables.unused,
    emptiness.rule,
    lengths.subject,
    lengths.preheader,
    lengths.html_size,
    lengths.push_length,
    sms.rule,
    losses.rule,
    accessibility.images,
    accessibility.headings,
    accessibility.link_texts,
    contrast.rule,
    clients.rule,
    locales.rule,
)
MAX_FINDINGS: Final = 200


def lint(
    content: Any,
    rendered: Mapping[str, Rendered],
    brand: Mapping[str, Any] | None = None,
    *,
    throw_on_missing: bool = False,
    data: Mapping[str, Any] | None = None,
) -> list[Finding]:
    """Findings, the first 200, in the order of RULES and each once.

    Args: content: a document or a draft, sound or not; rendered: by channel, what could be
        rendered of it; brand: {settings}; throw_on_missing: the template's own setting;
        data: the sample data, to find what of it is not used.
    """
    given = content if isinstance(content, dict) else {}
    case = Case(given, rendered, brand or {}, throw_on_missing, data)
    return list(_bounded(finding for rule in RULES for finding in rule(case)))


def _bounded(findings: Iterable[Finding]) -> Iterator[Finding]:
    seen: set[Finding] = set()
    for finding in findings:
        if finding not in seen:
            seen.add(finding)
            yield finding
        if len(seen) >= MAX_FINDINGS:
            return
