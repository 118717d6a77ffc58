"""Brands are written, and one of them is the default."""

import pytest

from notifications.models import Brand, Event
from notifications.pipeline import brands
from notifications.pipeline.errors import Conflict, InvalidRequest, NotFound
from notifications.queries.brands import brand_view

pytestmark = pytest.mark.django_db


def make(brand_id, settings=None, **snippets):
    listed = [{"name": name, "value": value} for name, value in snippets.items()]
    return brands.create(brand_id.title(), settings, listed, by="ada", brand_id=brand_id)


def defaults():
    return list(Brand.objects.filter(is_default=True).values_list("brand_id", flat=True))


def events():
    rows = Event.objects.filter(subject="brand").order_by("id")
    return [(row.name, row.data["brand_id"], row.data.get("revision")) for row in rows]


def test_the_first_is_the_default_until_another_is_made_it():
    make("acme")
    make("globex")
    assert defaults() == ["acme"]
    brands.set_default("globex", by="ada")
    brands.set_default("globex", by="ada")
    assert defaults() == ["globex"]
    with pytest.raises(Conflict, match="default"):
        brands.delete("globex", by="ada")
    brands.delete("acme", by="ada")
    with pytest.raises(NotFound):
        brands.delete("acme", by="ada")
    assert [name for name, brand_id, _ in events() if brand_id == "acme"] == [
        "brand.saved", "brand.saved", "brand.deleted",
    ]  # fmt: skip


def test_a_change_counts_and_no_change_does_not():
    make("acme")
    assert brands.save("acme", {"name": "Acme Inc."}, by="ada", revision=1).revision == 2
    assert brands.save("acme", {"name": "Acme Inc."}, by="ada").revision == 2
    with pytest.raises(Conflict, match="revision 2"):
        brands.save("acme", {"name": "Other"}, by="eve", revision=1)
    assert events() == [("brand.saved", "acme", 1), ("brand.saved", "acme", 2)]


def test_a_second_one_of_the_same_id_is_refused():
    make("acme")
    with pytest.raises(Conflict, match="acme"):
        make("acme")
    assert Brand.objects.count() == 1


class TestTheView:
    def test_of_a_brand_inherits_the_snippets_of_the_default(self):
        make("standard", None, greeting="Hello", legal="© Standard")
        make("acme", None, greeting="Hi")
        found = {one["name"]: one["value"] for one in brand_view("acme")["snippets"]}
        assert found == {"greeting": "Hi", "legal": "© Standard"}

    def test_inherits_header_and_footer_where_the_brand_says_so(self):
        base = {
            "email": {
                "header": {"logo": {"image": "https://x.io/l.png"}},
                "footer": {"markdown": "Standard"},
            }
        }
        make("standard", base)
        own = {
            "email": {
                "header": {"logo": {}, "inheritDefault": True},
                "footer": {"markdown": "Acme", "inheritDefault": False},
            }
        }
        make("acme", own)
        email = brand_view("acme")["settings"]["email"]
        assert email["header"] == base["email"]["header"]
        assert email["footer"]["markdown"] == "Acme"
        assert Brand.objects.get(brand_id="acme").settings == own

    def test_of_no_brand_or_an_unknown_one_is_the_default(self):
        assert brand_view() is None
        make("standard")
        assert brand_view()["id"] == brand_view("nothing")["id"] == "standard"

    def test_tells_every_state_from_every_other(self):
        make("standard")
        make("acme")
        seen = [brand_view("acme")["revision"]]
        brands.save("acme", {"name": "x"}, by="a")
        seen.append(brand_view("acme")["revision"])
        brands.save("standard", {"name": "x"}, by="a")
        seen.append(brand_view("acme")["revision"])
        brands.delete("acme", by="a")
        make("acme")
        seen.append(brand_view("acme")["revision"])
        assert len(set(seen)) == 4


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"name": ""}, "name"),
        ({"name": "a\nb"}, "name"),
        ({"settings": []}, "settings"),
        ({"settings": {"colors": []}}, "settings.colors"),
        ({"settings": {"colors": {"primary": 5}}}, "settings.colors.primary"),
        ({"settings": {"colors": {"other": 5}}}, "settings.colors.other"),
        ({"settings": {"email": {"header": {}}}}, "settings.email.header.logo"),
        ({"settings": {"email": {"head": {}}}}, "settings.email.head.inheritDefault"),
        ({"settings": {"email": {"footer": {"markdown": 5}}}}, "settings.email.footer.markdown"),
        ({"settings": {"inapp": {}}}, "settings.inapp.colors"),
        ({"settings": {"x": "\0"}}, "settings.x"),
        ({"settings": {"x": "y" * 262_144}}, "settings"),
        ({"snippets": {}}, "snippets"),
        ({"snippets": ["a"]}, "snippets[0]"),
        ({"snippets": [{"name": "a"}]}, "snippets[0].value"),
        ({"snippets": [{"name": "a b", "value": ""}]}, "snippets[0].name"),
        ({"snippets": [{"name": "a", "value": ""}] * 2}, "snippets[1].name"),
        ({"snippets": [{"name": "a", "value": "{{#if}}"}]}, "snippets[0].value"),
        ({"snippets": [{"name": "a", "value": "{{>a}}"}]}, "snippets[0].value"),
        ({"snippets": [{"name": "a", "value": "\ud800"}]}, "snippets[0].value"),
        ({"is_default": True}, "is_default"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_named(changes, path):
    make("acme")
    with pytest.raises(InvalidRequest) as caught:
        brands.save("acme", changes, by="eve")
    assert caught.value.path == path
    assert Brand.objects.get().revision == 1


def test_keys_that_we_do_not_know_are_kept():
    settings = {"colors": {"tertiary": "#fff"}, "future": {"a": [1, None]}}
    assert make("acme", settings).settings == settings


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        ({"colors": {"primary": "javascript:"}}, "settings.colors.primary"),
        ({"email": {"header": {"logo": {}, "barColor": "#12"}}}, "settings.email.header.barColor"),
    ],
)
def test_a_colour_that_is_none_is_named_and_nothing_is_kept(settings, path):
    with pytest.raises(InvalidRequest, match=path):
        brands.create("Acme", settings, by="ada")
    assert not Brand.objects.exists()


@pytest.mark.parametrize("color", ["#0f766e", "rgb(1, 2, 3)", "teal", "{{tenant.color}}", ""])
def test_a_colour_or_a_variable_is_taken(color):
    assert brands.create("Acme", {"colors": {"primary": color}}, by="ada").settings
