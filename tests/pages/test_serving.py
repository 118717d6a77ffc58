"""A page that fails: in the reader's words, and without a word of why to anybody but the log."""

import pytest

from tests.pages.recipients import preferences, unsubscribing


@pytest.mark.parametrize(
    "visit", [preferences(language="it"), unsubscribing("teas", language="it")]
)
def test_without_its_database_it_says_sorry_and_is_kept_by_nobody(visit, caplog):
    # This test has no database: pytest-django refuses every query.
    for answer in (
        visit.get(),
        visit.post(act="unsubscribe"),
        visit.post(topic="a", status="OPTED_OUT"),
    ):
        assert answer.status_code == 500
        body = answer.content.decode()
        assert "Qualcosa è andato storto" in body
        assert "Database access" not in body
        assert answer["Cache-Control"] == "no-store"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "a recipient's page failed" in caplog.text
    assert visit.path.rsplit("/", 1)[1] not in caplog.text
