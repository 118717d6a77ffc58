"""The headers of a template's mails: what they may hold, and that no value brings another header."""

import pytest

from notifications.providers.base import Failure, Outgoing, ProviderError
from notifications.providers.email.addresses import MAX_COPIES
from notifications.providers.email.mime import as_text, build

SENDER = "Site <site@example.com>"
CONTENT = {"subject": "Hi", "text": "Hello", "html": ""}


def mail(**headers):
    content = {**CONTENT, "email": headers}
    return build(Outgoing("k" * 32, {"email": "ada@example.com", "id": "1-m"}, content), SENDER)


def test_a_mail_has_the_headers_of_its_template():
    made = mail(
        **{"from": "Acme <hello@acme.io>"},
        cc=["b@x.io, c@x.io", '"Dora, D." <d@x.io>'],
        bcc=["e@x.io"],
        reply_to="f@x.io",
    )
    assert made.recipients() == [
        "ada@example.com", "b@x.io", "c@x.io", '"Dora, D." <d@x.io>', "e@x.io",
    ]  # fmt: skip
    source = as_text(made)
    assert "From: Acme <hello@acme.io>\n" in source
    assert 'Cc: b@x.io, c@x.io, "Dora, D." <d@x.io>\n' in source
    assert "Reply-To: f@x.io\n" in source
    assert "Message-ID: <" in source
    assert "@acme.io>\n" in source
    assert "e@x.io" not in source, "a blind copy is not in the mail"


def test_without_headers_it_is_from_the_site():
    source = as_text(mail())
    assert f"From: {SENDER}\n" in source
    assert "Cc:" not in source
    assert "Reply-To:" not in source


def test_a_name_in_another_script_is_encoded():
    assert "=?utf-8?" in as_text(mail(**{"from": "Ada é <ada@x.io>"}))


@pytest.mark.parametrize("name", ["from", "reply_to", "cc", "bcc"])
@pytest.mark.parametrize(
    "value",
    [
        "a@x.io\r\nBcc: eve@evil.io",
        "a@x.io\nX: y",
        "a\x00@x.io",
        "A\r\n <a@x.io>",
        "nobody",
        "a@b@c",
        "a@x.io b@x.io",
        "Eve <eve@evil.io>, Ada <a@x.io>",
        "eve@evil.io, Ada <a@x.io>",
        "Ada <a@x.io> eve@evil.io",
        "Ada <a@x.io",
        "Ada a@x.io>",
        "Ada <>",
        "a@" + "x" * 330 + ".io",
        "a@" + "é" * 64 + ".io",
        "Ada <é@x.io>",
        "<script>@x.io",
    ],
)
def test_what_is_no_address_is_refused_for_good_and_named(name, value):
    with pytest.raises(ProviderError) as caught:
        mail(**{name: [value] if name in ("cc", "bcc") else value})
    assert caught.value.failure is Failure.PERMANENT
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["from", "reply_to"])
def test_one_address_is_one(name):
    with pytest.raises(ProviderError, match="not one address"):
        mail(**{name: "a@x.io, b@x.io"})


def test_the_number_of_copies_is_bounded():
    with pytest.raises(ProviderError, match=str(MAX_COPIES)):
        mail(cc=[",".join(f"u{n}@x.io" for n in range(MAX_COPIES))], bcc=["one-more@x.io"])
