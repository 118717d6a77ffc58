"""A brand's look on both grounds: any colour can be read, and no value brings anything else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.elemental.lint.ratio import contrast
from notifications.pages.look import DARK, LIGHT, images_of, look_of, readable, style_of

COLORS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
CARD = "#ffffff"


@given(COLORS)
def test_every_colour_can_be_read_and_read_upon(color):
    style = style_of(color)
    light, dark = re.findall(r"--accent:([^;]+);--on-accent:([^}]+)}", style)
    assert contrast(light[0], LIGHT) >= 4.5
    assert contrast(light[0], CARD) >= 4.5
    assert contrast(dark[0], DARK) >= 4.5
    assert contrast(*light) >= 4.5
    assert contrast(*dark) >= 4.5


def test_a_colour_that_can_be_read_stays_as_it_is():
    assert readable("#0f766e", LIGHT) == "#0f766e"
    assert readable("#5fd39f", DARK) == "#5fd39f"


@pytest.mark.parametrize(
    "value",
    ["red;} body{display:none", "</style><script>", "url(https://x)", "var(--x)", "{{", "", 7, None,
     "{{data.color}}", "rgb(999,999,999)", "rgba(0,0,0,0.5)"],
)  # fmt: skip
def test_whatever_a_brand_says_the_style_is_colours_alone(value):
    look = look_of({"id": "b", "name": "B", "settings": {"colors": {"primary": value}}}, {})
    color = r"(#[0-9a-f]{3,8}|[a-z]+|rgba?\([\d,.]+\))"
    accents = r"--accent:#[0-9a-f]{6};--on-accent:#[0-9a-f]{6}"
    assert re.fullmatch(
        rf":root\{{--bar:{color};{accents}\}}"
        rf"@media\(prefers-color-scheme:dark\)\{{:root\{{{accents}\}}\}}",
        look.style,
    )


@pytest.mark.parametrize(
    ("logo", "allowed"),
    [
        ("https://cdn.example.com/a.png", "https://cdn.example.com"),
        ("https://cdn.example.com:8443/a.png", "https://cdn.example.com:8443"),
        ("data:image/png;base64,AAAA", "data:"),
        ("https://a.example;script-src/x.png", ""),
        ("https://*/x.png", ""),
        ("https://user@cdn.example.com/x.png", ""),
        ("cid:logo", ""),
        ("", ""),
    ],
)
def test_the_policy_gets_no_more_than_the_logos_own_site(logo, allowed):
    assert images_of(logo) == allowed
    settings = {"email": {"header": {"logo": {"image": logo, "href": "javascript:alert(1)"}}}}
    look = look_of({"id": "b", "name": "B", "settings": settings}, {})
    assert (look.logo, look.images, look.href) == (logo if allowed else "", allowed, "")


def test_a_brand_may_take_its_logo_from_the_tenant():
    settings = {"email": {"header": {"logo": {"image": "{{tenant.logo}}"}}}}
    view = {"id": "b", "name": "B", "settings": settings}
    assert look_of(view, {"logo": "https://a.example/l.png"}).logo == "https://a.example/l.png"
    assert look_of(view, {}).logo == ""
