"""What a test counts of the statements that a piece of work took."""

from django.test.utils import CaptureQueriesContext


def own(queries: CaptureQueriesContext) -> list[str]:
    """The statements of the work itself.

    Who watches is remembered for a moment, and asked for again whenever that is over: that query
    comes with the clock and not with the work.
    """
    texts = [query["sql"].strip() for query in queries.captured_queries]
    return [text for text in texts if "notifications_viewer" not in text]
