from tests.elemental.lint.found import coded, found, text


def test_what_slack_and_teams_leave_out_is_said_for_each():
    codes = coded(found({"type": "html", "content": "<p>x</p>"}), "not_shown")
    assert codes == [
        ("content.elements[0].content", "slack", "warning", "HTML is not shown in Slack"),
        ("content.elements[0].content", "msteams", "warning", "HTML is not shown in Teams"),
    ]


def test_what_slack_cuts():
    (finding,) = coded(found(text("x" * 3001), channels=["slack"]), "cut")
    assert finding[:3] == ("content.elements[0].content", "slack", "warning")


def test_what_all_channels_say_is_said_once():
    bad = {"type": "action", "content": "Go on", "href": "ftp://x", "background_color": "nonsense!"}
    codes = coded(found(bad), "rendered")
    assert {(path, channel) for path, channel, *_ in codes} == {
        ("content.elements[0].href", ""),
        ("content.elements[0].background_color", ""),
    }
