"""The page of templates that is shown, with what was sent of each lately."""

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from notifications.admin import charts
from notifications.admin.keyset import KeysetChangeList
from notifications.models import Template
from notifications.queries.template_activity import DAYS, SAMPLE, Activity, activity


class TemplateChangeList(KeysetChangeList):
    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        found = activity(self.result_list)
        for row in self.result_list:
            row.activity = found[row.template_id]


def line(template: Template) -> SafeString | str:
    """A small plot of the sends, which says in words what it shows."""
    of: Activity = template.activity  # type: ignore[attr-defined]
    if not of.total:
        return "–"
    most = f"the newest {SAMPLE:,}" if of.sampled else f"{of.total:,}"
    said = f"{most} sent in {DAYS} days, {of.per_day[-1]:,} of them today"
    return charts.sparkline(of.per_day, said)


def rate(template: Template) -> SafeString | str:
    """How much of it arrived; the figures behind it on hover."""
    of: Activity = template.activity  # type: ignore[attr-defined]
    if not of.total:
        return "–"
    on_the_way = of.total - of.arrived - of.failed
    figures = f"{of.arrived:,} delivered, {on_the_way:,} sent or on the way, {of.failed:,} failed"
    shown = f"{of.arrived / of.total * 100:.0f} %"
    if on_the_way and not of.arrived:
        # A mail server tells of no arrival: none known is not none.
        shown = f"{on_the_way / of.total * 100:.0f} % sent"
    return format_html('<span title="{}">{}</span>', figures, shown)
