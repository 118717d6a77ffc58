"""The preview: every channel at once, as a send renders it, with the data that one chose."""

import json
import time

import pytest

from designer import data_sets, starters
from notifications import elemental
from notifications.models import Delivery, InboxItem, MailboxMail
from notifications.pipeline import brands, profiles, templates
from tests.designer.conftest import CONTENT, made
from tests.drain import drain
from tests.messages import accepted

ALL = ["email", "sms", "push", "inbox", "slack", "msteams", "webhook"]


def preview(designer, content=CONTENT, channels=("email",), **more) -> dict:
    answer = designer.post("preview", {"content": content, "channels": list(channels), **more})
    assert answer.status_code == 200, answer.content
    return answer.json()


def text(*texts: str, **fields: object) -> dict:
    return {"elements": [{"type": "text", "content": one, **fields} for one in texts]}


def test_all_channels_come_in_one_answer(designer):
    content = starters.starter("order_shipped")["content"]
    given = starters.starter("order_shipped")["data_sets"][0]["payload"]
    shown = preview(designer, content, ALL, data=given)
    channels = shown["channels"]
    assert list(channels) == ALL
    assert not [name for name, one in channels.items() if "error" in one]
    assert "Teapot, blue" in channels["email"]["html"]
    assert channels["email"]["subject"] == "Your order A-1042 is on its way"
    assert channels["email"]["bytes"] > 1000
    assert "A-1042" in channels["sms"]["text"]
    assert channels["sms"]["sms"]["segments"] == 1
    assert channels["sms"]["sms"]["encoding"] == "GSM-7"
    assert "Teapot" in channels["slack"]["html_preview"]
    assert channels["slack"]["payload"]["blocks"]
    assert channels["msteams"]["html_preview"]
    assert shown["errors"] == []
    assert shown["ms"] > 0


def test_the_preview_is_what_is_sent(designer, template):
    """The same bytes on every channel that we have a provider for."""
    content = starters.starter("welcome")["content"]
    given = starters.starter("welcome")["data_sets"][0]["payload"]
    brands.create("Acme", {"colors": {"primary": "#123456"}}, by="ada")
    templates.save_draft(template.template_id, {"content": content}, by="ada")
    profiles.replace("ada", {"name": "Ada Lovelace", "email": "ada@example.com"})
    shown = preview(designer, content, ["email", "inbox"], data=given, recipient="ada")["channels"]
    body = {"channels": ["email", "inbox"], "to": {"user_id": "ada"}, "data": given}
    assert designer.post("test", body).status_code == 200
    drain()
    sent = {one.channel: one.content for one in Delivery.objects.all()}
    for channel in ("email", "inbox"):
        for part in ("subject", "title", "body", "html", "text", "actions", "missing"):
            assert shown[channel][part] == sent[channel][part], (channel, part)
    assert MailboxMail.objects.get().html.strip() == shown["email"]["html"].strip()
    assert InboxItem.objects.get().title == shown["inbox"]["title"]


def test_a_missing_variable_is_shown_and_named(designer):
    shown = preview(
        designer, text("Hello {{name}}, {{data.order.id}}"), data={"data": {"name": "A"}}
    )
    assert "Hello A, {{data.order.id}}" in shown["channels"]["email"]["text"]
    assert "{{data.order.id}}" in shown["channels"]["email"]["html"]
    missing = {one["name"]: one["missing"] for one in shown["variables"]}
    assert missing == {"name": False, "data.order.id": True}


def test_the_links_that_a_send_makes_for_each_recipient_have_an_example(designer):
    shown = preview(designer, text("{$.urls.unsubscribe} {{urls.preferences}} {{urls.other}}"))
    words = shown["channels"]["email"]["text"]
    assert "https://example.com/unsubscribe https://example.com/preferences {{urls.other}}" in words
    missing = {one["name"]: one["missing"] for one in shown["variables"]}
    assert missing == {
        "$.urls.unsubscribe": False, "urls.preferences": False, "urls.other": True,
    }  # fmt: skip


def test_each_channel_fails_alone(designer):
    broken = {"type": "html", "channels": ["email"], "content": "{{#if}}"}
    content = {"elements": [broken, {"type": "text", "content": "Hi"}]}
    shown = preview(designer, content, ["email", "sms"])
    assert "content.elements[0]" in shown["channels"]["email"]["error"]
    assert shown["channels"]["sms"]["text"] == "Hi"
    assert shown["errors"][0]["path"].startswith("content.elements[0]")


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"elements": []},
        {"elements": [1, None, "x", []]},
        {"elements": [{"type": "nothing"}]},
        {"elements": {"a": 1}},
        {"version": "1999", "elements": []},
        {"elements": [{"type": "channel", "channel": "email"}, {"type": "text", "content": "x"}]},
        {"elements": [{"type": "text", "content": "x", "if": "data.a ==="}]},
        {"elements": [{"type": "text", "content": 5}]},
    ],
)
def test_a_document_with_faults_is_answered_and_never_fails(designer, content):
    shown = preview(designer, content, ALL)
    assert set(shown["channels"]) == set(ALL)


def test_a_bomb_ends_in_time_and_fails_alone(designer):
    loops = {"type": "text", "content": "x" * 500, "loop": "data.a"}
    for _ in range(3):
        loops = {"type": "group", "loop": "data.a", "elements": [loops]}
    began = time.monotonic()
    shown = preview(designer, {"elements": [loops]}, ALL, data={"data": {"a": list(range(300))}})
    assert time.monotonic() - began < 6
    assert all("error" in one for one in shown["channels"].values())


def test_a_document_nested_too_deep_is_named(designer):
    group: dict = {"type": "text", "content": "x"}
    for _ in range(40):
        group = {"type": "group", "elements": [group]}
    shown = preview(designer, {"elements": [group]}, ["email", "sms"])
    assert all("nested" in one["error"] for one in shown["channels"].values())


def test_data_comes_from_a_set_a_person_or_a_message(designer, template):
    row = data_sets.create(template, "Ada", {"data": {"name": "Ada"}, "profile": {"city": "Rome"}})
    content = text("{{name}} of {{profile.city}}")

    def said(**more) -> str:
        return preview(designer, content, ["sms"], **more)["channels"]["sms"]["text"]

    assert said(data_set=row.pk) == "Ada of Rome"
    profiles.replace("bob", {"city": "Oslo"})
    assert said(recipient="bob") == "{{name}} of Oslo"
    assert said(recipient="bob", data_set=row.pk) == "Ada of Oslo"
    message = accepted(to={"user_id": "bob"}, template=template.template_id, data={"name": "Past"})
    assert said(message=message.message_id) == "Past of Oslo"
    assert said(data={"data": {"name": "New"}}, data_set=row.pk) == "New of Rome"


def test_a_message_of_another_template_is_out_of_reach(designer):
    message = accepted(template=made("Other").template_id, data={"secret": 1})
    body = {"content": CONTENT, "channels": ["email"], "message": message.message_id}
    assert designer.post("preview", body).status_code == 404


def test_people_and_messages_need_their_own_rights(designer_with, template):
    grace = designer_with("view_template", "view_profile")
    profiles.replace("bob", {"city": "Oslo"})
    message = accepted(to={"user_id": "bob"}, template=template.template_id)
    body = {"content": CONTENT, "channels": ["email"]}
    assert grace.post("preview", {**body, "recipient": "bob"}).status_code == 200
    assert grace.post("preview", {**body, "message": message.message_id}).status_code == 403


def test_who_may_only_look_may_preview_and_nothing_changes(designer_with, template):
    grace = designer_with("view_template")
    assert grace.post("preview", {"content": text("x"), "channels": ["sms"]}).status_code == 200
    template.refresh_from_db()
    assert (template.revision, template.content) == (1, CONTENT)
    assert (
        grace.post("preview", {"content": CONTENT, "channels": [], "recipient": "x"}).status_code
        == 403
    )


def test_the_language_is_what_one_asks_for_or_the_data_says(designer, template):
    content = text("Hello", locales={"de": {"content": "Hallo"}, "fr": {"content": "Bonjour"}})

    def said(**more) -> tuple[str, str]:
        shown = preview(designer, content, ["sms"], **more)
        return shown["locale"], shown["channels"]["sms"]["text"]

    assert said() == ("", "Hello")
    assert said(locale="de") == ("de", "Hallo")
    assert said(data={"profile": {"locale": "fr"}}) == ("fr", "Bonjour")
    assert said(data={"profile": {"locale": "fr"}}, locale="de") == ("de", "Hallo")
    row = data_sets.create(template, "German", {"locale": "de"})
    assert said(data_set=row.pk) == ("de", "Hallo")


def test_the_brand_is_the_templates_or_the_one_to_try(designer, template):
    brands.create("Standard", {"colors": {"primary": "#111111"}}, by="ada")
    other = brands.create("Other", {"colors": {"primary": "#222222"}}, by="ada")
    content = text("{{brand.name}} {{brand.colors.primary}}")

    def said(**more) -> str:
        return preview(designer, content, ["sms"], **more)["channels"]["sms"]["text"]

    assert said() == "Standard #111111"
    assert said(brand=other.brand_id) == "Other #222222"
    templates.save_draft(template.template_id, {"brand": other.brand_id}, by="ada")
    assert said() == "Other #222222"


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"channels": ["email"]}, "content"),
        ({"content": [], "channels": ["email"]}, "content"),
        ({"content": CONTENT}, "channels"),
        ({"content": CONTENT, "channels": "email"}, "channels"),
        ({"content": CONTENT, "channels": ["email", "fax"]}, "channels[1]"),
        ({"content": CONTENT, "channels": ["email"], "data": []}, "data"),
        ({"content": CONTENT, "channels": ["email"], "data": {"data": 1}}, "data.data"),
        ({"content": CONTENT, "channels": ["email"], "data_set": "1"}, "data_set"),
        ({"content": CONTENT, "channels": ["email"], "colour": "x"}, "colour"),
    ],
)
def test_a_wrong_field_is_named(designer, body, path):
    answer = designer.post("preview", body)
    assert (answer.status_code, answer.json()["path"]) == (400, path)


@pytest.mark.parametrize("what", [{"data_set": 99}, {"recipient": "x"}, {"message": "x"}])
def test_data_that_is_not_there(designer, what):
    body = {"content": CONTENT, "channels": ["email"], **what}
    assert designer.post("preview", body).status_code == 404


def test_a_preview_costs_few_queries_however_much_it_shows(
    designer, template, django_assert_num_queries
):
    row = data_sets.create(template, "Ada", {"data": {"name": "Ada"}})
    content = starters.starter("order_shipped")["content"]
    preview(designer, content, ALL, data_set=row.pk)
    # Session, user; the template, the data set, the brand.
    with django_assert_num_queries(5):
        preview(designer, content, ALL, data_set=row.pk)


HOSTILE = [
    "<script>__pwned()</script>",
    "<img src=x onerror=__pwned()>",
    "<svg onload=__pwned()>",
    "javascript:__pwned()",
    '"><script>__pwned()</script>',
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<style>@import '//evil.example'</style>",
    "{{constructor.constructor('x')()}}",
    "{{__class__.__mro__}}",
    "{% for x in y %}{{ x.__class__ }}{% endfor %}",
    "[x](javascript:__pwned())",
    "<a href='&#106;avascript:__pwned()'>x</a>",
]


def hostile_document(word: str) -> dict:
    """The word wherever an author or a value can put it."""
    return {
        "elements": [
            {"type": "meta", "title": word},
            {"type": "text", "content": f"{word} {{{{v}}}}", "format": "markdown", "color": word},
            {"type": "action", "content": word, "href": word, "background_color": word},
            {"type": "action", "content": "x", "href": "{{v}}"},
            {"type": "image", "src": word, "href": word, "alt_text": word},
            {"type": "quote", "content": word, "border_color": word},
            {"type": "html", "content": f"<div title='{{{{v}}}}'>{word}</div>{{{{{{v}}}}}}"},
        ]
    }


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_content_has_no_effect_on_any_channel(designer, word):
    shown = preview(designer, hostile_document(word), ALL, data={"data": {"v": word}})
    for name, one in shown["channels"].items():
        for part in ("html", "html_preview"):
            assert_dead(one.get(part, ""), f"{name} {part}")
        for link in links(one):
            assert not link.lower().lstrip().startswith(("javascript", "data:text", "vbscript"))


def links(shown: dict) -> list[str]:
    """Whatever stands as an address in what a channel is sent."""
    found = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            for key, one in value.items():
                if key in ("href", "url", "image_url") and isinstance(one, str):
                    found.append(one)
                walk(one)
        elif isinstance(value, list):
            for one in value:
                walk(one)

    walk(shown)
    return found


def assert_dead(html: str, where: str) -> None:
    """No element or attribute that runs, loads or leads elsewhere, read as a browser reads it."""
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list) -> None:
            assert tag not in ("script", "svg", "iframe", "object", "embed", "base", "form"), where
            for name, value in attrs:
                assert not name.startswith("on"), f"{where}: {name}"
                if name in ("href", "src", "action", "background"):
                    plain = "".join((value or "").split()).lower()
                    assert not plain.startswith(("javascript:", "data:text", "vbscript:")), where
                if tag == "meta" and name == "http-equiv":
                    assert (value or "").lower() != "refresh", where

    Reader().feed(html)


def test_answers_are_json_that_no_browser_takes_for_a_page(designer):
    answer = designer.post(
        "preview", {"content": text("<script>alert(1)</script>"), "channels": ["email"]}
    )
    assert answer["Content-Type"] == "application/json"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"
    json.loads(answer.content)


def test_every_starter_is_without_faults_on_every_channel():
    for key in starters.KEYS:
        found = starters.starter(key)
        assert templates.errors_of(found["content"]) == []
        for one in found["data_sets"]:
            for channel in elemental.CHANNELS:
                payload = {k: v for k, v in one["payload"].items() if k != "locale"}
                made_ = elemental.compile(found["content"], channel).render(payload)
                assert not made_.warnings, (key, channel, made_.warnings)
