from notifications.elemental.convert import from_mjml

SOURCE = """<mjml><mj-head><mj-title>Hello</mj-title><mj-preview>Soon</mj-preview>
<mj-attributes><mj-all font-family="x"/></mj-attributes></mj-head><mj-body>
<mj-section><mj-column>
  <mj-text align="center" color="#111111"><h1>Hi {{name}}</h1>some <b>text</b></mj-text>
  <mj-image src="https://x.example/a.png" width="100px" alt="Mug" />
  <mj-button href="{{url}}" background-color="#abcdef" border-radius="3px">Go</mj-button>
  <mj-divider border-color="#cccccc"/><mj-spacer height="30px"/>
</mj-column></mj-section>
<mj-wrapper><mj-section>
  <mj-column width="30%"><mj-text>left</mj-text></mj-column>
  <mj-column><mj-text>right</mj-text></mj-column>
</mj-section></mj-wrapper>
<mj-section><mj-column><mj-table><tr><td>cell</td></tr></mj-table>
<mj-raw><p>raw</p></mj-raw><mj-include path="./x.mjml"/></mj-column></mj-section>
</mj-body></mjml>"""


def test_sections_and_columns_become_blocks():
    converted = from_mjml(SOURCE)
    assert converted.elements == [
        {"type": "meta", "title": "Hello"},
        {
            "type": "text",
            "content": "Hi {{name}}",
            "align": "center",
            "text_style": "h1",
            "color": "#111111",
        },
        {
            "type": "text",
            "content": "some **text**",
            "format": "markdown",
            "align": "center",
            "color": "#111111",
        },
        {"type": "image", "src": "https://x.example/a.png", "alt_text": "Mug", "width": "100px"},
        {
            "type": "action",
            "content": "Go",
            "href": "{{url}}",
            "background_color": "#abcdef",
            "border_radius": "3px",
            "style": "button",
        },
        {"type": "divider", "color": "#cccccc"},
        {"type": "divider", "color": "transparent", "padding": "15px 0"},
        {
            "type": "columns",
            "elements": [
                {
                    "type": "column",
                    "elements": [{"type": "text", "content": "left"}],
                    "width": "30%",
                },
                {"type": "column", "elements": [{"type": "text", "content": "right"}]},
            ],
        },
        {"type": "html", "content": "<table><tr><td>cell</td></tr></table>"},
        {"type": "html", "content": "<p>raw</p>"},
    ]
    assert [warning.split(" was left out")[0] for warning in converted.warnings] == [
        "<mj-preview>",
        "<mj-attributes>",
        "<mj-include path='./x.mjml'>",
    ]
