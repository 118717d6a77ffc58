"""Other formats in, Elemental and HTML out."""

import json

import pytest

from notifications.pipeline import templates

SOURCES = {
    "html": "<h1>Hello</h1><p>Good <b>morning</b></p>",
    "markdown": "# Hello\n\nGood **morning**",
    "mjml": "<mjml><mj-body><mj-section><mj-column><mj-text>Hello</mj-text></mj-column>"
    "</mj-section></mj-body></mjml>",
    "elemental": '{"version": "2022-01-01", "elements": [{"type": "text", "content": "Hello"}]}',
}


@pytest.mark.parametrize("kind", SOURCES)
def test_what_is_pasted_becomes_elements_without_faults(designer, template, kind):
    answer = designer.post("import", {"format": kind, "text": SOURCES[kind]})
    assert answer.status_code == 200, answer.content
    elements = answer.json()["elements"]
    assert "Hello" in json.dumps(elements)
    assert answer.json()["warnings"] == []
    assert templates.errors_of({"elements": elements}) == []
    template.refresh_from_db()
    assert template.revision == 1


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"text": "x"}, "format"),
        ({"format": "html"}, "text"),
        ({"format": "pdf", "text": "x"}, "format"),
        ({"format": "elemental", "text": "{"}, "text"),
        ({"format": "elemental", "text": "[" * 20_000}, "text"),
    ],
)
def test_a_wrong_field_is_named(designer, body, path):
    answer = designer.post("import", body)
    assert (answer.status_code, answer.json()["path"]) == (400, path)


@pytest.mark.parametrize("kind", ["html", "markdown", "mjml"])
def test_anything_pasted_is_answered(designer, kind):
    for text in ("", "\0", "<" * 3000, "<div>" * 3000, "*" * 3000, "<script>alert(1)</script>"):
        assert designer.post("import", {"format": kind, "text": text}).status_code in (200, 400)


def test_what_goes_out_as_elemental_comes_in_unchanged(designer, template):
    content = {"version": "2022-01-01", "elements": [
        {"type": "text", "content": "Grüße {{name}}", "x-ours": {"kept": [1, None, "ü"]}}]}  # fmt: skip
    templates.save_draft(template.template_id, {"content": content}, by="ada")
    answer = designer.get("export", format="elemental")
    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"].startswith('attachment; filename="Order-shipped.json"')
    assert json.loads(answer.content) == content
    back = designer.post("import", {"format": "elemental", "text": answer.content.decode()})
    assert back.json()["elements"] == content["elements"]


def test_the_mail_goes_out_as_html_that_is_not_opened_here(designer):
    answer = designer.get("export", format="html")
    assert answer["Content-Type"].startswith("text/plain")
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"Hello {{name}}" in answer.content
    assert designer.get("export", format="pdf").status_code == 400


def test_a_draft_that_makes_no_mail_says_why(designer, template):
    broken = {"elements": [{"type": "action", "content": "Go"}]}
    templates.save_draft(template.template_id, {"content": broken}, by="ada")
    answer = designer.get("export", format="html")
    assert (answer.status_code, answer.json()["path"]) == (400, "content")


def test_a_name_with_other_letters_stays_readable(designer, template):
    templates.save_draft(template.template_id, {"name": 'Grüße "x"; y=1'}, by="ada")
    disposition = designer.get("export")["Content-Disposition"]
    assert "filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%22x%22%3B%20y%3D1.json" in disposition
