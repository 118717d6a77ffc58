import pytest

from notifications.elemental.lint.ratio import contrast
from tests.elemental.lint.found import action, coded, found, text


def mail(*nodes, **options):
    return found(*nodes, channels=["email"], **options)


def brand(color):
    return {"name": "B", "settings": {"colors": {"primary": color}}}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000", "white", 21),
        ("#777777", "#ffffff", 4.48),
        ("rgb(255, 255, 255)", "#ffffffff", 1),
        ("#abc", "url(x)", None),
    ],
)
def test_the_ratio_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == (ratio and pytest.approx(ratio, abs=0.01))


def test_a_colour_is_compared_in_light_and_in_dark():
    light = coded(mail(text(color="#cccccc")), "contrast")
    assert light[0][0] == "content.elements[0].color"
    assert "1.6:1 on #ffffff where the reader's screen is light" in light[0][3]
    assert coded(mail(text(color="#cccccc")), "contrast_dark") == []
    dark = coded(mail(text(color="#111827")), "contrast_dark")
    assert "where the reader's screen is dark" in dark[0][3]
    assert coded(mail(text()), "contrast") == []


def test_a_background_of_its_own_is_the_same_in_both():
    group = {"type": "group", "background_color": "#111827", "elements": [text(color="#1f2937")]}
    (finding,) = coded(mail(group), "contrast")
    assert finding[0] == "content.elements[0].elements[0].color"
    assert "on #111827;" in finding[3]
    assert coded(mail(group), "contrast_dark") == []
    own = text(color="#ffffff", background_color="#111827")
    assert coded(mail(own), "contrast") == []


def test_the_card_of_the_channel_counts():
    def channel(color):
        return {
            "type": "channel", "channel": "email", "content_body_color": color,
            "elements": [text(color="#eeeeee")],
        }  # fmt: skip

    assert coded(mail(channel("#000000")), "contrast") == []
    assert coded(mail(channel("#ffffff")), "contrast") != []


def test_large_headings_need_less():
    assert coded(mail(text(color="#8a8a8a", text_style="h1")), "contrast") == []
    assert coded(mail(text(color="#8a8a8a")), "contrast") != []


def test_a_buttons_label_on_its_ground():
    hard = action(background_color="#ffcc00", color="#ffffff")
    assert coded(mail(hard), "contrast")[0][0] == "content.elements[0].background_color"
    assert coded(mail(action(background_color="#ffcc00")), "contrast") == []
    assert coded(mail(action(color="#1f2937"), brand=brand("#111827")), "contrast") != []
    assert coded(mail(action(color="{{x}}", background_color="{{y}}")), "contrast") == []


def test_a_brands_colour_on_the_card():
    (finding,) = coded(mail(text(), brand=brand("#ffcc00")), "contrast_brand")
    assert finding[0] == "brand.settings.colors.primary"
    assert coded(mail(text(), brand=brand("#2563eb")), "contrast_brand") == []
    assert coded(found(text(), channels=["sms"], brand=brand("#ffcc00")), "contrast_brand") == []


def test_a_highlight_is_what_its_words_stand_on():
    def run(color, highlight):
        words = {"type": "string", "content": "Words", "color": color, "highlight": highlight}
        return coded(mail({"type": "text", "elements": [words]}), "contrast")

    assert run("#ffffff", "#000000") == []
    (finding,) = run("#ffffff", "#ffff00")
    assert finding[0] == "content.elements[0].elements[0].color"
    assert "on #ffff00;" in finding[3]


def test_words_without_a_colour_on_a_background_of_the_authors():
    assert coded(mail(text(background_color="#fef3c7")), "contrast") == []
    assert coded(mail(text(background_color="#fef3c7", color="#fde68a")), "contrast") != []
