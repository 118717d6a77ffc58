from tests.elemental.lint.found import TITLE, coded, found, text


def test_a_missing_variable_stands_where_it_is_written():
    codes = coded(
        found(TITLE, text("Hi {{order.id}}"), {
            "type": "action", "content": "Go {{default x 1}}", "href": "https://x.example/{{id}}"}),
        "missing_variable",
    )  # fmt: skip
    assert {(path, level, message) for path, _, level, message in codes} == {
        ("content.elements[1].content", "warning", "there is no value for order.id"),
        ("content.elements[2].href", "warning", "there is no value for id"),
    }


def test_it_is_an_error_where_nothing_would_be_sent():
    (finding,) = coded(found(text("{{x}}"), throw_on_missing=True), "missing_variable")
    assert finding[2:] == ("error", "there is no value for x; nothing is sent")


def test_the_channel_that_alone_misses_it_is_named():
    node = text("{{x}}") | {"channels": ["sms"]}
    (finding,) = coded(found(text(), node), "missing_variable")
    assert finding[1] == "sms"


def test_sample_data_that_nothing_shows():
    def unused(**data):
        return coded(found(text("{{name}} {{order.id}}"), data=data), "unused_data")

    options = {"data": {"name": "Ada", "order": {}, "nmae": "x"}}
    assert unused(name="Ada") == []
    from notifications.elemental.lint import lint

    content = {"elements": [text("{{name}} {{order.id}}")]}
    (finding,) = [one for one in lint(content, {}, **options) if one.code == "unused_data"]
    assert finding.message == "the data has nmae, which nothing shows"


def test_an_address_without_a_value_is_said_once():
    nodes = [
        {"type": "action", "content": "Open it", "href": "{{url}}", "border_radius": 0},
        text("{{$.item.name}}", loop="data.items"),
    ]
    findings = found(TITLE, text(), *nodes, channels=["email"])
    assert sorted((one.path, one.code) for one in findings) == [
        ("content.elements[2].href", "missing_variable"),
        ("content.elements[3].loop", "missing_variable"),
    ]
    both = found(text("{{url}}"), text(loop="title"), data={"title": "x"}, channels=["email"])
    assert "'title' is not a list; nothing is shown" in {one.message for one in both}


def test_a_name_is_not_found_in_a_longer_one():
    codes = coded(found(text("{{order.id_card}}"), text("{{order.id}}"),
                        data={"order": {"id_card": "1"}}), "missing_variable")  # fmt: skip
    assert [path for path, *_ in codes] == ["content.elements[1].content"]
