from tests.elemental.lint.found import TITLE, coded, found, text


def title(words, **more):
    return {"type": "meta", "title": words, **more}


def test_a_mail_without_a_subject_or_with_a_long_one():
    assert coded(found(text()), "no_subject")[0][:3] == ("content", "email", "warning")
    (long,) = coded(found(title("x" * 71), text()), "subject_length")
    assert long[0] == "content.elements[0].title"
    assert coded(found(title("x" * 70), text()), "subject_length") == []


def test_a_preview_text_that_leaves_room_or_runs_over():
    assert coded(found(TITLE, text("Hi")), "preheader_length")
    assert coded(found(TITLE, text()), "preheader_length") == []
    own = title("T", data={"preheader": "p" * 140})
    assert "140 characters" in coded(found(own, text("Hi")), "preheader_length")[0][3]


def test_a_mail_that_gmail_clips():
    words = [text("word " * 2000) for _ in range(12)]
    (finding,) = [
        one for one in found(TITLE, *words, channels=["email"]) if one.code == "html_size"
    ]
    assert finding.clients == ("Gmail",)
    assert coded(found(TITLE, text()), "html_size") == []


def test_a_push_that_phones_cut_or_services_refuse():
    codes = {one.code for one in found(title("t" * 51), text("b" * 151), channels=["push"])}
    assert {"push_title", "push_body"} <= codes
    assert "push_bytes" not in codes
    heavy = coded(found(TITLE, text("b" * 5000), channels=["push"]), "push_bytes")
    assert heavy[0][2] == "error"


def test_each_channel_has_its_own_title():
    def channel(name, words):
        return {"type": "channel", "channel": name, "elements": [title(words), text()]}

    findings = found(
        channel("email", "x" * 71), channel("push", "t" * 51), channels=["email", "push"]
    )
    assert coded(findings, "subject_length")[0][0] == "content.elements[0].elements[0].title"
    assert coded(findings, "push_title")[0][0] == "content.elements[1].elements[0].title"
