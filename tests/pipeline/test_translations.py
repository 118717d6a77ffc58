"""Translations: stored by domain and locale, found by language and region."""

import pytest

from notifications.models import Translation
from notifications.pipeline.errors import InvalidRequest
from notifications.pipeline.translations import MAX_BYTES, catalogues, save

pytestmark = pytest.mark.django_db


def po(**texts):
    return "\n".join(f'msgid "{key}"\nmsgstr "{value}"\n' for key, value in texts.items())


def test_a_region_has_its_own_words_and_those_of_the_language():
    save("default", "fr", po(hello="Bonjour", bye="Salut"))
    save("default", "fr_CA", po(hello="Allô"))
    save("shop", "fr", po(cart="Panier"))
    save("default", "de", po(hello="Hallo"))
    found = catalogues(["fr-CA", "fr", "FR-be", "", "nl"])
    assert found["fr-CA"] == {
        "default": {"hello": "Allô", "bye": "Salut"},
        "shop": {"cart": "Panier"},
    }
    assert found["fr"]["default"]["hello"] == found["FR-be"]["default"]["hello"] == "Bonjour"
    assert found["nl"] == {}


def test_what_is_stored_again_is_read_again():
    save("default", "fr", po(hello="Bonjour"))
    assert catalogues(["fr"])["fr"]["default"]["hello"] == "Bonjour"
    save("default", "fr", po(hello="Salut"))
    assert catalogues(["fr"])["fr"]["default"]["hello"] == "Salut"
    assert Translation.objects.count() == 1


def test_the_queries_do_not_grow(django_assert_num_queries):
    for number in range(5):
        save(f"domain-{number}", "fr", po(hello=str(number)))
    with django_assert_num_queries(2):
        catalogues(["fr", "fr-CA", "fr-BE"])
    with django_assert_num_queries(1):
        catalogues(["fr"])
    with django_assert_num_queries(0):
        catalogues([""])


@pytest.mark.parametrize(
    ("domain", "locale", "body", "path"),
    [
        ("a b", "fr", "", "domain"),
        ("x" * 129, "fr", "", "domain"),
        ("a", "f", "", "locale"),
        ("a", "fr CA", "", "locale"),
        ("a", "../fr", "", "locale"),
        ("a", "fr", "nonsense", "body"),
        ("a", "fr", "# \0", "body"),
        ("a", "fr", "# \ud800", "body"),
        ("a", "fr", "#" * (MAX_BYTES + 1), "body"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_named(domain, locale, body, path):
    with pytest.raises(InvalidRequest) as caught:
        save(domain, locale, body)
    assert caught.value.path == path
    assert not Translation.objects.exists()
