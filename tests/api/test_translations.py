"""/translations/{domain}/{locale}."""

import pytest

from notifications.pipeline.translations import MAX_BYTES

pytestmark = pytest.mark.django_db
PO = 'msgid "Hello"\r\nmsgstr "Bonjour é"\r\n'


@pytest.mark.parametrize(
    "sent", [{"body": PO}, '"msgid \\"Hello\\"\\r\\nmsgstr \\"Bonjour é\\"\\r\\n"']
)
def test_a_text_comes_back_byte_for_byte(caller, sent):
    """In an object, as the SDK's types say, or alone, as the SDK sends it."""
    assert caller("PUT", "/translations/default/fr-CA", sent).status_code == 204
    response = caller.get("/translations/default/fr-CA")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode() == PO


@pytest.mark.parametrize(
    ("path", "body", "named"),
    [
        ("default/fr", {}, "body"),
        ("default/fr", {"body": 5}, "body"),
        ("default/fr", {"body": PO, "x": 1}, "body"),
        ("default/fr", [], "body"),
        ("default/fr", {"body": "x" * (MAX_BYTES + 1)}, "body"),
        ("default/fr", {"body": 'msgid "a"\nnonsense'}, "body: line 2"),
        ("default/f%20r", {"body": PO}, "locale"),
        ("de%20fault/fr", {"body": PO}, "domain"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_named(caller, path, body, named):
    response = caller("PUT", f"/translations/{path}", body)
    assert response.status_code == 400, response.content
    assert response.json()["message"].startswith(named)
    assert caller.get("/translations/default/fr").status_code == 404
