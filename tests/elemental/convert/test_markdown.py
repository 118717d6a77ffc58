from notifications.elemental.convert import from_markdown

SOURCE = """# Hi {{a*b*c}}

Your **order** is [here]({{url}}) *now*
and next line

Plain 2 * 3

![A mug](https://x.example/a.png)

[![A mug](https://x.example/a.png)](https://x.example)

> To **be**
> or not

1. one
2. [two]({{ url }}?a={{b}}) **{{x*y*z}}**
   - inner

---

| a | b |
|---|---|
| 1 | 2 |

<div><script>alert(1)</script><p>raw</p></div>
"""


def test_each_part_becomes_its_block():
    converted = from_markdown(SOURCE)
    heading, text, plain, image, linked, quote, listing, divider, table, raw = converted.elements
    assert (heading["content"], heading["text_style"]) == ("Hi {{a*b*c}}", "h1")
    assert text["format"] == "markdown"
    assert text["content"] == "Your **order** is [here]({{url}}) *now*\nand next line"
    assert plain == {"type": "text", "content": "Plain 2 * 3"}
    assert image == {"type": "image", "src": "https://x.example/a.png", "alt_text": "A mug"}
    assert linked["href"] == "https://x.example"
    assert quote["content"] == "To **be**\nor not"
    assert listing["list_type"] == "ordered"
    assert listing["elements"][1]["elements"] == [
        {"type": "link", "content": "two", "href": "{{ url }}?a={{b}}"},
        {"type": "string", "content": " "},
        {"type": "string", "content": "{{x*y*z}}", "bold": True},
        {
            "type": "list",
            "list_type": "unordered",
            "elements": [
                {"type": "list-item", "elements": [{"type": "string", "content": "inner"}]}
            ],
        },
    ]
    assert divider == {"type": "divider"}
    assert "<th>a</th>" in table["content"]
    assert raw == {"type": "text", "content": "raw"}
    assert converted.warnings == [
        "code and tables became HTML blocks; only mail shows them as such",
        "<script> was left out",
    ]


def test_a_script_link_makes_no_link():
    (listing,) = from_markdown("- [x](javascript:alert(1))").elements
    assert listing["elements"][0]["elements"] == [{"type": "string", "content": "x"}]


def test_private_characters_of_the_source_restore_nothing():
    (element,) = from_markdown("\ue0000\ue001 {{x}}").elements
    assert element["content"] == "0 {{x}}"
