"""Templates, brands and translations, called as an application calls them: through Courier's SDK."""

import json
from datetime import UTC, datetime
from pathlib import Path

import courier
import pytest
from courier import Courier
from courier.types.element_with_checksums import ElementWithChecksums
from courier.types.notification_content_get_response import NotificationContentGetResponse
from courier.types.notification_get_content import NotificationGetContent

from tests.drain import drain

pytestmark = pytest.mark.django_db(transaction=True)

VERSION = "2022-01-01"
# What has a title and a body alone can be sent, but is no template's content.
DOCUMENTS = [
    file
    for file in sorted((Path(__file__).parents[1] / "elemental" / "documents").glob("*.json"))
    if "elements" in json.loads(file.read_text())
]


def document(*elements):
    return {"version": VERSION, "elements": list(elements)}


def meta(title="Order {{n}}"):
    return {"type": "meta", "title": title}


def text(content="It is on its way."):
    return {"type": "text", "content": content, "align": "left"}


def notification(**fields):
    return {
        "name": "Order shipped",
        "tags": ["orders"],
        "brand": None,
        "routing": None,
        "subscription": None,
        "content": document(meta(), text()),
        **fields,
    }


def create(client, state="PUBLISHED", **fields):
    return client.notifications.create(notification=notification(**fields), state=state)


def content_of(client: Courier, template_id, **version):
    """The body of GET …/content: in strict mode the SDK cannot resolve this one type of its own."""
    loose = client.with_options()
    loose._strict_response_validation = False
    raw = loose.notifications.with_raw_response.retrieve_content(template_id, **version)
    return raw.http_response.json()


def test_a_template_through_its_life(client):
    made = create(client, state="DRAFT", alias="order-shipped", email={"reply_to": "a@x.io"})
    assert made.id.startswith("nt_")
    assert (made.state, made.alias, made.email.reply_to) == ("DRAFT", "order-shipped", "a@x.io")
    assert made.content.elements[0].title == "Order {{n}}"
    assert client.notifications.retrieve(made.id).state == "DRAFT"
    with pytest.raises(courier.NotFoundError, match="not published"):
        client.notifications.retrieve(made.id, version="published")
    assert client.notifications.publish(made.id) is None
    assert client.notifications.retrieve(made.id).state == "PUBLISHED"
    replaced = client.notifications.replace(
        made.id,
        notification=notification(
            name="Sent",
            tags=[],
            brand={"id": "acme"},
            routing={"strategy_id": "rs_1"},
            subscription={"topic_id": "orders"},
        ),
    )
    assert (replaced.state, replaced.name, replaced.brand.id) == ("DRAFT", "Sent", "acme")
    assert replaced.routing.strategy_id == "rs_1"
    assert replaced.subscription.topic_id == "orders"
    assert (replaced.alias, replaced.email.reply_to) == ("order-shipped", "a@x.io"), "left out"
    assert client.notifications.retrieve("order-shipped").name == "Order shipped"
    assert client.notifications.retrieve("order-shipped", version="draft").name == "Sent"
    assert client.notifications.archive(made.id) is None
    assert client.notifications.retrieve(made.id).name == "Order shipped", "stays retrievable"
    assert client.notifications.list().results == []


def test_the_list_is_read_page_by_page_and_narrowed(client):
    made = [create(client, tags=["odd"] if n % 2 else ["Even", "all"]).id for n in range(27)]
    first = client.notifications.list()
    second = client.notifications.list(cursor=first.paging.cursor)
    assert [t.id for t in [*first.results, *second.results]] == made[::-1]
    assert first.paging.more
    assert not second.paging.more
    assert {t.state for t in first.results} == {"PUBLISHED"}
    assert [t.id for t in client.notifications.list(tags="all,even").results] == made[::-2]
    assert client.notifications.list(tags="odd,even").results == []
    client.notifications.replace(made[3], notification=notification(alias="three"))
    assert [t.id for t in client.notifications.list(event_id="three", notes=True).results] == [
        made[3]
    ]


def test_an_older_version_is_published_again(client):
    made = create(client, content=document(meta("one"), text()))
    client.notifications.put_content(made.id, content=document(meta("two"), text()))
    client.notifications.publish(made.id)
    client.notifications.put_content(made.id, content=document(meta("three"), text()))
    found = client.notifications.list_versions(made.id)
    assert [v.version for v in found.versions] == ["draft", "published:v002", "v001"]
    assert found.versions[0].has_changes
    client.notifications.publish(made.id, version="v001")
    assert client.notifications.retrieve(made.id).content.elements[0].title == "one"
    assert client.notifications.retrieve(made.id, version="v2").content.elements[0].title == "two"
    assert client.notifications.retrieve(made.id, version="draft").content.elements[0].title == (
        "three"
    )
    with pytest.raises(courier.NotFoundError):
        client.notifications.publish(made.id, version="v009")
    with pytest.raises(courier.BadRequestError, match="version"):
        client.notifications.retrieve(made.id, version="newest")


def test_versions_are_read_page_by_page(client):
    made = create(client)
    for n in range(11):
        client.notifications.put_content(
            made.id, content=document(meta(str(n)), text()), state="PUBLISHED"
        )
    first = client.notifications.list_versions(made.id)
    assert len(first.versions) == 11, "the draft and ten versions"
    second = client.notifications.list_versions(made.id, cursor=first.paging.cursor, limit=5)
    assert [v.version for v in second.versions] == ["v002", "v001"]
    assert not second.paging.more


def test_content_has_ids_and_checksums_that_stay(client):
    button = {
        "type": "action",
        "content": "Track",
        "href": "https://x.io",
        "locales": {"fr": {"content": "Suivre"}},
    }
    made = create(client, state="DRAFT", content=document(meta(), text(), button))
    before = content_of(client, made.id, version="draft")
    ElementWithChecksums.model_validate(before["elements"][2])
    assert before["elements"][2]["locales"]["fr"]["checksum"]
    ids = [element["id"] for element in before["elements"]]
    assert len(set(ids)) == 3
    changed = client.notifications.put_content(
        made.id, content=document(meta(), text("It has left."), button)
    )
    assert (changed.id, changed.version, changed.state) == (made.id, VERSION, "DRAFT")
    assert [element.id for element in changed.elements] == ids
    sums = [element["checksum"] for element in before["elements"]]
    assert [new.checksum == old for new, old in zip(changed.elements, sums, strict=True)] == [
        True, False, True,
    ]  # fmt: skip
    client.notifications.put_content(made.id, content=before)
    again = client.notifications.retrieve(made.id).content
    assert again.to_dict() == document(meta(), text(), button), "what we added is not stored"


def test_content_validates_as_one_of_the_two_documented_shapes(client):
    made = create(client)
    body = content_of(client, made.id)
    assert NotificationGetContent.model_validate(body)
    NotificationContentGetResponse.model_rebuild(
        _types_namespace={"ElementWithChecksums": ElementWithChecksums}
    )
    assert NotificationContentGetResponse.model_validate(body).elements[0].checksum


def test_one_element_is_replaced_and_the_rest_stays(client):
    made = create(client, state="DRAFT")
    first, second = (e["id"] for e in content_of(client, made.id)["elements"])
    changed = client.notifications.put_element(
        second, id=made.id, type="text", if_="data.n > 1", extra_body={"content": "New"}
    )
    assert [element.id for element in changed.elements] == [first, second]
    elements = client.notifications.retrieve(made.id).content.to_dict()["elements"]
    assert elements == [meta(), {"type": "text", "if": "data.n > 1", "content": "New"}]
    with pytest.raises(courier.NotFoundError, match="nothing"):
        client.notifications.put_element("nothing", id=made.id, type="text")
    with pytest.raises(courier.BadRequestError) as caught:
        client.notifications.put_element(second, id=made.id, type="action", state="PUBLISHED")
    assert caught.value.body["errors"][0]["path"] in ("content", "href")


def test_an_element_says_something_else_in_another_language(client):
    made = create(client, state="DRAFT")
    first, second = (e["id"] for e in content_of(client, made.id)["elements"])
    client.notifications.put_locale(
        "fr", id=made.id, elements=[{"id": first, "title": "Commande"}], state="PUBLISHED"
    )
    client.notifications.put_locale(
        "de", id=made.id, elements=[{"id": second, "content": "Unterwegs."}]
    )
    published = client.notifications.retrieve(made.id).content.to_dict()["elements"]
    assert published[0]["locales"] == {"fr": {"title": "Commande"}}
    assert "locales" not in published[1]
    drafted = client.notifications.retrieve(made.id, version="draft").content.to_dict()
    assert drafted["elements"][1]["locales"] == {"de": {"content": "Unterwegs."}}
    with pytest.raises(courier.BadRequestError, match=r"elements\[0\]\.id"):
        client.notifications.put_locale("fr", id=made.id, elements=[{"id": "nothing"}])
    with pytest.raises(courier.BadRequestError, match="locale_id"):
        client.notifications.put_locale("f r", id=made.id, elements=[])


def test_metrics_are_a_series_without_gaps(client):
    made = create(client)
    for to in ({"email": "a@x.io"}, {"user_id": "b", "email": "b@x.io"}, {"user_id": "c"}):
        client.send.message(message={"to": to, "template": made.id, "data": {"n": 1}})
    drain()
    found = client.notifications.get_metrics(made.id, granularity="HOUR", lookback="PT5H")
    assert len(found.series) == 6, "widened to whole hours"
    assert [bucket.data for bucket in found.series[:-1]] == [[]] * 5
    counts = {entry.channel: entry for entry in found.series[-1].data}
    assert (counts["email"].provider, counts["email"].sent) == ("mailbox", 2)
    assert (counts["inbox"].delivered, counts["inbox"].opened) == (1, 0)
    nobody = client.notifications.get_metrics(
        "nt_nothing",
        start=datetime(2026, 1, 1, tzinfo=UTC),
        end=datetime(2026, 3, 31, tzinfo=UTC),
        granularity="MONTH",
    )
    assert [bucket.period.month for bucket in nobody.series] == [1, 2, 3]
    weeks = client.notifications.get_metrics(
        made.id, start="2026-04-01T00:00:00Z", end="2026-04-14T00:00:00Z", granularity="WEEK"
    )
    assert [bucket.period.day for bucket in weeks.series] == [29, 5, 12], "Sundays"
    with pytest.raises(courier.BadRequestError, match="start"):
        client.notifications.get_metrics(made.id, end="2026-04-14T00:00:00Z")
    with pytest.raises(courier.BadRequestError, match="granularity"):
        client.notifications.get_metrics(made.id, granularity="HOUR", lookback="P8D")


def test_an_idempotency_key_makes_and_publishes_once(client):
    made = {
        client.notifications.create(notification=notification(), idempotency_key="make").id
        for _ in range(2)
    }
    assert len(made) == 1
    (template_id,) = made
    for _ in range(2):
        assert client.notifications.publish(template_id, idempotency_key="publish") is None
    brands = {
        client.brands.create(name="Acme", settings={}, idempotency_key="brand").id for _ in range(2)
    }
    assert brands == {brand.id for brand in client.brands.list().results}


def test_errors_name_the_place(client, make_client):
    with pytest.raises(courier.BadRequestError, match=r"elements\[1\]\.content"):
        create(client, content=document(meta(), {"type": "text"}))
    with pytest.raises(courier.BadRequestError, match=r"notification\.content\.version"):
        create(client, content={"title": "Hi", "body": "there"})
    create(client, alias="taken")
    with pytest.raises(courier.ConflictError, match="taken"):
        create(client, alias="taken")
    with pytest.raises(courier.PermissionDeniedError, match="templates:write"):
        create(make_client("templates:read"))


SETTINGS = {
    "colors": {"primary": "#9121c2", "secondary": "#ffffff", "tertiary": "#000000"},
    "email": {
        "header": {"logo": {"image": "https://x.io/logo.png", "href": "https://x.io"}},
        "footer": {"markdown": "Acme, [Paris](https://x.io)", "social": {"medium": {"url": "u"}}},
        "head": {"inheritDefault": True, "content": ""},
        "templateOverride": {"enabled": False, "mjml": {"enabled": False}, "footerFullWidth": True},
    },
    "inapp": {
        "colors": {"primary": "#9121c2"},
        "icons": {"bell": None},
        "widgetBackground": {"topColor": "#fff"},
        "placement": "top",
    },
}


def test_a_brand_through_its_life(client):
    first = client.brands.create(name="Acme", settings={"colors": {"primary": "#112233"}})
    made = client.brands.create(
        id="globex",
        name="Globex",
        settings=SETTINGS,
        snippets={"items": [{"name": "greeting", "value": "Hello {{name}}"}]},
    )
    assert made.id == "globex"
    assert made.settings.email.header.logo.href == "https://x.io"
    assert made.settings.to_dict() == SETTINGS
    assert made.snippets.items[0].value == "Hello {{name}}"
    assert client.brands.retrieve("globex").name == "Globex"
    assert [brand.id for brand in client.brands.list().results] == ["globex", first.id]
    changed = client.brands.update("globex", name="Globex Inc.")
    assert (changed.name, changed.settings.to_dict(), changed.snippets.items) == (
        "Globex Inc.", {}, [],
    )  # fmt: skip
    assert client.brands.delete("globex") is None
    with pytest.raises(courier.NotFoundError):
        client.brands.retrieve("globex")
    with pytest.raises(courier.ConflictError, match="default"):
        client.brands.delete(first.id)
    with pytest.raises(courier.ConflictError):
        client.brands.create(id=first.id, name="Again", settings={})
    with pytest.raises(courier.BadRequestError, match=r"settings\.colors\.primary"):
        client.brands.create(name="Bad", settings={"colors": {"primary": 5}})


PO = 'msgid "Hello"\nmsgstr "Bonjour"\n\nmsgctxt "door"\nmsgid "Open"\nmsgstr "Ouvrir"\n'


def test_translations_are_stored_as_they_are(client):
    assert client.translations.update("fr-CA", domain="default", body=PO) is None
    assert client.translations.retrieve("fr-CA", domain="default") == PO
    with pytest.raises(courier.NotFoundError):
        client.translations.retrieve("fr", domain="default")
    with pytest.raises(courier.BadRequestError, match="line 2"):
        client.translations.update("fr", domain="default", body='msgid "a"\nnonsense')


def everything():
    """Elements of every kind, inside one another, with keys that nobody knows."""
    languages = {name: {"content": name.upper()} for name in ("fr", "de", "es", "ar", "pt-BR")}
    item = {"type": "list-item", "elements": [text("{{$.item.name}}")], "loop": "data.items"}
    listed = {
        "type": "list",
        "list_type": "ordered",
        "elements": [item],
        "future": {"b": 1, "a": []},
    }
    column = {
        "type": "column",
        "width": "50%",
        "elements": [{"type": "image", "src": "https://x.io/a.png", "altText": "é 👩‍💻"}, listed],
    }
    either = [{"logical_operator": "or", "conditions": [{"property": "a", "operator": "is_empty"}]}]
    return document(
        {
            "type": "channel",
            "channel": "email",
            "elements": [
                meta(),
                {
                    **text("Hello"),
                    "locales": languages,
                    "bold": "true",
                    "if": "data.n > 1",
                    "ref": "a",
                },
                {
                    "type": "group",
                    "if": either,
                    "elements": [{"type": "columns", "elements": [column]}],
                },
                {
                    "type": "quote",
                    "content": "q",
                    "text_style": "h1",
                    "x-ours": [1, 1.5, None, True],
                },
                {"type": "html", "content": "<b>{{n}}</b>", "channels": ["email"]},
                {"type": "comment", "comment": "for us"},
                {"type": "divider", "color": "#fff", "padding": "0"},
                {"type": "action", "content": "Go", "href": "{{url}}", "data": {"z": 1, "a": 2}},
            ],
        },
        {"type": "channel", "channel": "slack", "raw": {"slackBlocks": [{"type": "divider"}]}},
        {"type": "channel", "channel": "default", "elements": [text("{{n}}")]},
    )


@pytest.mark.parametrize("file", [None, *DOCUMENTS], ids=lambda file: file.stem if file else "all")
def test_a_document_comes_back_as_it_went(client, file):
    content = json.loads(file.read_text()) if file else everything()
    signature = {"name": "signature", "value": "Acme"}
    client.brands.create(name="Acme", settings={}, snippets={"items": [signature]})
    made = create(client, state="DRAFT")
    client.notifications.put_content(made.id, content=content)
    raw = client.notifications.with_raw_response.retrieve(made.id, version="draft")
    assert json.dumps(raw.http_response.json()["content"]) == json.dumps(content)
    body = content_of(client, made.id, version="draft")
    NotificationGetContent.model_validate(body)
    client.notifications.put_content(made.id, content=body)
    again = client.notifications.with_raw_response.retrieve(made.id, version="draft")
    assert json.dumps(again.http_response.json()["content"]) == json.dumps(content)
