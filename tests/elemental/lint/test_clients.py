import json
from pathlib import Path

from notifications.elemental import lint
from notifications.elemental.lint.clients import FACTS, facts
from tests.elemental.lint.found import action, found, text

FILE = Path(lint.__file__).with_name("caniemail.json")


def clients(*nodes, channels=("email",)):
    return [one for one in found(*nodes, channels=channels) if one.code.startswith("client_")]


def image(name):
    return {"type": "image", "src": f"https://x.example/{name}", "alt_text": "a"}


def test_the_facts_are_small_licensed_and_whole():
    assert FILE.stat().st_size <= 20_000
    source = json.loads(FILE.read_text())
    assert "MIT" in source["licence"]
    assert FILE.with_name("caniemail.LICENSE").exists()
    for support in source["features"].values():
        assert len(support) == len(source["clients"])
        assert set(support) <= set("ynau")
    assert {fact.feature for fact in FACTS} <= source["features"].keys() | {"image-apng"}
    assert (
        facts()["features"]["css-border-radius"][source["clients"].index("Outlook Windows")] == "n"
    )


def test_square_corners_stand_at_the_block_that_is_round():
    (finding,) = clients(text(), action())
    assert finding.path == "content.elements[1].border_radius"
    assert finding.message == "Outlook Windows: square corners"
    assert finding.clients == ("Outlook Windows",)
    assert clients(action(border_radius="0"), action(style="link")) == []
    assert clients({"type": "group", "border_radius": "8px", "elements": [text()]}) != []
    assert clients(action(), channels=["inbox"]) == []


def test_kinds_of_images():
    svg, webp, gif, png = (
        clients(image(f"a.{kind}?v=1")) for kind in ("svg", "webp", "gif", "png")
    )
    assert "Gmail" in svg[0].clients
    assert "Outlook Windows" in webp[0].clients
    assert gif[0].message == "Outlook Windows: only the first frame of a GIF"
    assert png == []
    assert clients(image("{{picture}}")) == []


def test_styles_of_html_are_named_once_each():
    html = '<p style="display:flex;gap:4px">a</p><p style="display:flex">b</p><b style="color:red">c</b>'
    codes = [one.code for one in clients({"type": "html", "content": html})]
    assert "client_css-display-flex" in codes
    assert "client_css-gap" in codes
    assert len(codes) == len(set(codes))
    assert not any("color" in code for code in codes)


def test_many_clients_are_counted():
    (finding,) = clients({"type": "html", "content": '<p style="filter:blur(1px)">a</p>'})
    assert finding.message == "9 of 13 mail programs: no filter"
    assert len(finding.clients) == 9
