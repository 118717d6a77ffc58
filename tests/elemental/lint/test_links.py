import pytest

from tests.elemental.lint.found import action, coded, found, text


@pytest.mark.parametrize("href", ["", "https://", " "])
def test_a_button_that_leads_nowhere_can_be_sent_and_is_said_once(href):
    all_of_them = found(action(href))
    assert coded(all_of_them, "no_url") == [
        ("content.elements[0].href", "", "warning", "the button leads nowhere")
    ]
    assert not [one for one in all_of_them if "no link" in one.message]


def test_an_unsafe_link_is_a_warning_of_the_rendering():
    assert coded(found(action("javascript:x")), "rendered") == [
        (
            "content.elements[0].href",
            "",
            "warning",
            "not an http, https, mailto or tel URL; no link",
        )
    ]


def test_addresses_without_https_wherever_they_stand():
    codes = coded(
        found(
            action("http://x.example"),
            text("[a b](http://x.example/md)", format="markdown"),
            {"type": "html", "content": "<a href='http://x.example/html'>x</a>"},
            {"type": "image", "src": "http://x.example/a.png", "alt_text": "a"},
            action("https://x.example/?next=http://y.example"),
        ),
        "not_https",
    )
    assert [path for path, *_ in codes] == [
        "content.elements[0].href",
        "content.elements[1].content",
        "content.elements[2].content",
        "content.elements[3].src",
    ]
    assert codes[1][3].startswith("http://x.example/md is not https")


def test_an_address_of_one_language_stands_in_that_language():
    french = {"fr": {"href": "http://x.example/fr"}, "de": {"href": ""}, "it": {"content": "Vai"}}
    findings = found(action(locales=french))
    assert [path for path, *_ in coded(findings, "not_https")] == [
        "content.elements[0].locales.fr.href"
    ]
    assert [path for path, *_ in coded(findings, "no_url")] == [
        "content.elements[0].locales.de.href"
    ]
