"""Slack's blocks and Teams' cards as HTML: what they look like, and that nothing gets out of them."""

import re
import time

import pytest

from designer.preview import mrkdwn, slack, teams

HOSTILE = [
    "<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '<img src=x onerror="alert(1)">',
    "<javascript:alert(1)|click>",
    "<java\nscript:alert(1)|click>",
    '<https://x.example/" onmouseover="alert(1)|click>',
    "[click](javascript:alert(1))",
    '[click](https://x.example/"onmouseover="alert(1))',
    "</style><svg onload=alert(1)>",
    "*<b>*bold*</b>*",
    "`</code><script>`",
    "```</pre><script>```",
    "&amp;lt;script&amp;gt;",
]
ALLOWED = {
    "a", "b", "i", "s", "br", "code", "pre", "blockquote", "span", "div", "hr", "img", "p", "ol",
    "ul", "li", "style",
}  # fmt: skip
ATTRIBUTES = {"class", "style", "href", "src", "alt"}
TAG = re.compile(r"</?([a-z]+)((?:\s+[a-z]+=\"[^\"<>]*\")*)>")


def assert_harmless(html: str) -> None:
    """Every "<" begins a tag of ours with attributes of ours, and links lead to http(s) or mail."""
    for tag in re.findall(r"<[^>]*>?", html):
        match = TAG.fullmatch(tag)
        assert match, tag
        assert match[1] in ALLOWED
        for name, value in re.findall(r"([a-z]+)=\"([^\"]*)\"", match[2]):
            assert name in ATTRIBUTES
            if name in ("href", "src"):
                assert re.match(r"(https?://|mailto:|tel:|data:image/)", value)
    assert "<style" not in html.removeprefix("<style>")


def test_marks_become_tags():
    assert mrkdwn.html("*bold* _it_ ~no~ `a*b*`") == (
        "<b>bold</b> <i>it</i> <s>no</s> <code>a*b*</code>"
    )
    assert mrkdwn.html("a*b*c 2 * 3 * 4 snake_case_name") == "a*b*c 2 * 3 * 4 snake_case_name"
    assert mrkdwn.html("*_both_*") == "<b><i>both</i></b>"
    assert mrkdwn.html("<https://a.example/?x=1&amp;y=2|Track &amp; trace>") == (
        '<a href="https://a.example/?x=1&amp;y=2">Track &amp; trace</a>'
    )
    assert mrkdwn.html("one\n&gt; two\n&gt; three\nfour") == (
        "one<br><blockquote>two<br>three</blockquote>four"
    )
    assert mrkdwn.html("```\na *b*\n```") == "<pre>a *b*</pre>"
    assert mrkdwn.html("a &lt;b&gt; &amp;amp;") == "a &lt;b&gt; &amp;amp;"
    assert mrkdwn.html("<@U123> <!here>") == "<span>@U123</span> <span>!here</span>"


def test_the_blocks_of_a_message_are_drawn():
    text = {"type": "mrkdwn", "text": "*Hi*"}
    html = slack.drawn(
        [
            {"type": "header", "text": {"type": "plain_text", "text": "Your *order*"}},
            {"type": "section", "text": text, "fields": [text, text]},
            {"type": "divider"},
            {"type": "image", "image_url": "https://a.example/x.png", "alt_text": 'A "cup"'},
            {"type": "actions", "elements": [
                {"type": "button", "text": {"type": "plain_text", "text": "Go"},
                 "url": "https://a.example", "style": "primary"}]},
            {"type": "rich_text", "elements": [
                {"type": "rich_text_list", "style": "ordered", "indent": 1, "elements": [
                    {"type": "rich_text_section", "elements": [
                        {"type": "text", "text": "one", "style": {"bold": True}}]}]}]},
            {"type": "file"},
        ]
    )  # fmt: skip
    assert '<div class="sl-h">Your *order*</div>' in html
    assert html.count("<b>Hi</b>") == 3
    assert "<hr>" in html
    assert 'alt="A &quot;cup&quot;"' in html
    assert '<a class="sl-b sl-p" href="https://a.example">Go</a>' in html
    assert '<ol style="margin-left:24px"><li><b>one</b></li></ol>' in html
    assert "[file]" in html
    assert_harmless(html)


def test_a_card_is_drawn():
    html = teams.drawn(
        {
            "type": "AdaptiveCard",
            "body": [
                {"type": "TextBlock", "text": "Your **order**", "size": "large", "weight": "bolder"},
                {"type": "ColumnSet", "columns": [
                    {"width": 70, "items": [{"type": "TextBlock", "text": "[a](https://a.example)"}]},
                    {"width": "auto", "items": [{"type": "Image", "url": "https://a.example/x.png"}]},
                ]},
                {"type": "Container", "separator": True, "items": [
                    {"type": "TextBlock", "text": r"5 \* 3 _it_", "isSubtle": True}]},
                {"type": "Chart"},
            ],
            "actions": [{"type": "Action.OpenUrl", "title": "Go", "url": "https://a.example"}],
        }
    )  # fmt: skip
    assert "font-size:21px;font-weight:700" in html
    assert "Your <b>order</b>" in html
    assert '<div style="flex:70;min-width:0">' in html
    assert '<a href="https://a.example">a</a>' in html
    assert "5 * 3 <i>it</i>" in html
    assert '<a class="tc-b" href="https://a.example">Go</a>' in html
    assert "[Chart]" in html
    assert_harmless(html)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    said = {"type": "mrkdwn", "text": text}
    plain = {"type": "plain_text", "text": text}
    button = {"type": "button", "text": plain, "url": text, "style": text}
    blocks = [
        {"type": "header", "text": plain},
        {"type": "section", "text": said, "fields": [said], "accessory": button},
        {"type": "image", "image_url": text, "alt_text": text, "title": plain},
        {"type": "context", "elements": [said, {"type": "image", "image_url": text}]},
        {"type": "actions", "elements": [button]},
        {"type": "rich_text", "elements": [{"type": "link", "url": text, "text": text}]},
        {"type": text},
    ]
    assert_harmless(slack.drawn(blocks))
    card = {
        "body": [
            {"type": "TextBlock", "text": text, "size": text, "horizontalAlignment": text},
            {"type": "Image", "url": text, "altText": text},
            {"type": "FactSet", "facts": [{"title": text, "value": text}]},
            {"type": "RichTextBlock", "inlines": [text, {"text": text}]},
            {"type": text},
        ],
        "actions": [{"title": text, "url": text}],
    }
    assert_harmless(teams.drawn(card))


@pytest.mark.parametrize("payload", [None, 1, "x", [], {}, [None, 1, {}], {"body": [1, {}]}])
def test_what_is_no_message_is_drawn_as_little(payload):
    assert_harmless(slack.drawn(payload))
    assert_harmless(teams.drawn(payload))


def test_marks_without_an_end_cost_no_time():
    began = time.thread_time()
    for text in ("**a " * 7000, "[" * 28000, "_a " * 9000, "~~" * 14000, "*" * 28000, "<a" * 9000):
        teams.markdown(text)
        mrkdwn.html(text)
    deep: dict = {"type": "TextBlock", "text": "x"}
    for _ in range(200):
        deep = {"type": "Container", "items": [deep]}
    assert_harmless(teams.drawn({"body": [deep]}))
    assert time.thread_time() - began < 5
