"""Plots as inline SVG: no library, no request, colours from the page's style sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

HEIGHT, LEFT, RIGHT, BOTTOM, TOP = 160, 44, 24, 20, 8
NARROW, WIDE = 600, 1200
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a plot; `tone` is the CSS class that colours it."""

    name: str
    values: Sequence[float]
    tone: str


class _Scale(NamedTuple):
    top: float
    width: int

    def x(self, place: int) -> float:
        return LEFT + place * (self.width - LEFT - RIGHT) / (MINUTES - 1)

    def y(self, value: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / self.top)


def plot(title: str, lines: Sequence[Line], width: int = NARROW) -> SafeString:
    """Lines over the last hour, a value per minute, with a scale. Read out as its totals."""
    most = max((max(line.values, default=0) for line in lines), default=0)
    scale = _Scale(_round_up(most), width)
    totals = ", ".join(f"{line.name} {sum(line.values):,.0f}" for line in lines)
    return format_html(
        '<svg class="cr-plot" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}</svg>',
        width, HEIGHT, f"{title}, last hour: {totals}",
        _grid(scale), _times(scale), _paths(lines, scale),
    )  # fmt: skip


def sparkline(values: Sequence[float], label: str, tone: str = "cr-blue") -> SafeString:
    """A small line without a scale, for a row of a table."""
    width, height, top = 120, 24, max(values, default=0) or 1
    step = width / max(1, len(values) - 1)
    points = _points((i * step, height - 1 - v / top * (height - 3)) for i, v in enumerate(values))
    return format_html(
        '<svg class="cr-spark {}" viewBox="0 0 {} {}" role="img" aria-label="{}"><title>{}</title>'
        '<polyline points="{}"/></svg>',
        tone, width, height, label, label, points,
    )  # fmt: skip


def _round_up(most: float) -> float:
    """The end of the scale: 1, 2 or 5 times a power of ten, at least 4."""
    step = 1.0
    while True:
        for factor in (1, 2, 5):
            if step * factor >= max(4.0, most):
                return step * factor
        step *= 10


def _grid(scale: _Scale) -> SafeString:
    marks = ((value, scale.y(value)) for value in (0, scale.top / 2, scale.top))
    return format_html_join(
        "", '<line class="cr-grid" x1="{}" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}">{}</text>',
        (
            (LEFT, scale.width - RIGHT, f"{y:.1f}", f"{y:.1f}", LEFT - 6, f"{y + 4:.1f}", _short(v))
            for v, y in marks
        ),
    )  # fmt: skip


def _times(scale: _Scale) -> SafeString:
    marks = ((ago, scale.x(MINUTES - 1 - ago)) for ago in (0, 15, 30, 45))
    return format_html_join(
        "", '<text class="cr-time" x="{}" y="{}">{}</text>',
        ((f"{x:.1f}", HEIGHT - 4, f"−{ago} min" if ago else "now") for ago, x in marks),
    )  # fmt: skip


def _paths(lines: Iterable[Line], scale: _Scale) -> SafeString:
    return format_html_join(
        "", '<polyline class="{}" points="{}"><title>{}</title></polyline>',
        (
            (it.tone, _points((scale.x(i), scale.y(v)) for i, v in enumerate(it.values)), it.name)
            for it in lines
        ),
    )  # fmt: skip


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _short(value: float) -> str:
    if value >= 1000:
        return f"{value / 1000:g}k"
    return f"{value:g}"
