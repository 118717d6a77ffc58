"""What a body may be, and what a hostile one gets: 400 or 413, never 500."""

import io
import json

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

from notifications.models import Profile, Request
from tests.api.conftest import MESSAGE

pytestmark = pytest.mark.django_db

LIMIT = settings.ACCEPT_MAX_BYTES
HOSTILE = {
    "not json": "{message",
    "trailing": '{"message": {}} x',
    "deep lists": "[" * 100_000,
    "deep closed lists": "[" * 100_000 + "]" * 100_000,
    "deep objects": '{"a":' * 100_000,
    "nested too deep": '{"message":' + "[" * 30 + "]" * 30 + "}",
    "huge integer": '{"message": {"data": {"n": 1' + "0" * 900_000 + "}}}",
    "large integer": '{"message": {"data": {"n": 1' + "0" * 60 + "}}}",
    "infinity": '{"message": {"data": {"n": 1e999}}}',
    "nan": '{"message": {"data": {"n": NaN}}}',
    "nul": '{"message": {"data": {"n": "a\\u0000b"}}}',
    "nul in a key": '{"message": {"data": {"a\\u0000b": 1}}}',
    "lone surrogate": '{"message": {"data": {"n": "\\ud800"}}}',
    "surrogate in a key": '{"message": {"data": {"\\udc00": 1}}}',
    "not utf-8": b'{"message": "\xff"}',
    "utf-16": json.dumps({"message": MESSAGE}).encode("utf-16"),
    "a string": '"message"',
    "a number": "5",
    "null": "null",
    "a list": "[]",
    "empty": "",
}
ROUTES = [
    ("POST", "/send"),
    ("POST", "/profiles/ada"),
    ("PUT", "/profiles/ada"),
    ("PATCH", "/profiles/ada"),
    ("POST", "/auth/issue-token"),
    ("PUT", "/users/ada/tokens"),
    ("PUT", "/users/ada/tokens/t1"),
    ("PATCH", "/users/ada/tokens/t1"),
    ("POST", "/inbound/courier"),
]


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_a_hostile_body_is_refused(caller, method, path, kind):
    Profile.objects.create(user="ada", profile={})
    response = caller(method, path, HOSTILE[kind])
    assert response.status_code == 400, response.content
    assert response.json()["type"] == "invalid_request_error"
    assert not Request.objects.exists()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"message": {"data": {"n": ["x", "a\\u0000b"]}}}', "message.data.n[1]"),
        ('{"message": {"data": {"n": "\\ud800"}}}', "message.data.n"),
        ('{"message": {"data": {"a\\u0000b": 1}}}', "message.data"),
    ],
)
def test_the_place_of_a_character_that_cannot_be_stored_is_named(caller, text, place):
    assert caller.post("/send", text).json()["message"].startswith(place + ":")


def test_a_pair_of_surrogates_is_a_character(caller):
    response = caller.post("/profiles/ada", '{"profile": {"mood": "\\ud83d\\ude00"}}')
    assert response.status_code == 200
    assert caller.get("/profiles/ada").json()["profile"] == {"mood": "😀"}


def test_a_body_of_the_limit_is_read_and_one_more_byte_is_not(caller):
    text = json.dumps({"message": MESSAGE})
    assert caller.post("/send", text.ljust(LIMIT)).status_code == 202
    response = caller.post("/send", text.ljust(LIMIT + 1))
    assert response.status_code == 413
    assert set(response.json()) == {"message", "type"}


class Chunks(io.BytesIO):
    """A server's stream of a chunked body, which counts what is taken from it."""

    taken = 0

    def read(self, size=-1):
        data = super().read(size)
        self.taken += len(data)
        return data


def chunked(key, text):
    stream, status = Chunks(text), []
    environ = {
        "REQUEST_METHOD": "POST", "PATH_INFO": "/send", "SERVER_NAME": "x", "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http", "wsgi.errors": io.StringIO(),
        "wsgi.input": stream, "wsgi.input_terminated": True, "CONTENT_TYPE": "application/json",
        "HTTP_TRANSFER_ENCODING": "chunked", "HTTP_AUTHORIZATION": f"Bearer {key}",
    }  # fmt: skip
    response = WSGIHandler()(environ, lambda line, headers: status.append(int(line.split()[0])))
    response.close()
    return status[0], stream.taken


@pytest.mark.django_db(transaction=True)
def test_a_chunked_body_is_read(caller):
    assert chunked(caller.key, json.dumps({"message": MESSAGE}).encode())[0] == 202


@pytest.mark.django_db(transaction=True)
def test_a_chunked_body_is_cut_off_at_the_limit(caller):
    status, taken = chunked(caller.key, b" " * (LIMIT * 3))
    assert status == 413
    assert taken <= LIMIT + 1


@pytest.mark.parametrize(
    "kind", ["text/plain", "multipart/form-data; boundary=x", "", "application/xml"]
)
def test_another_content_type_is_refused(caller, kind):
    response = caller.client.generic(
        "POST", "/send", "{}", kind, headers={"Authorization": f"Bearer {caller.key}"}
    )
    assert response.status_code == 415
    assert response.json()["type"] == "invalid_request_error"


def test_a_charset_is_no_other_content_type(caller):
    response = caller.client.generic(
        "POST", "/send", json.dumps({"message": MESSAGE}), "application/json; charset=utf-8",
        headers={"Authorization": f"Bearer {caller.key}"},
    )  # fmt: skip
    assert response.status_code == 202
