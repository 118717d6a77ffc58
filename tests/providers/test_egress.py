"""What leaves the machine over HTTP: to the internet and to nothing inside, within its time."""

import datetime
import ipaddress
import socket
import ssl
import threading
import time

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from notifications.providers.egress import (
    Allowed,
    Client,
    Limits,
    Lost,
    NotAllowed,
    Unreachable,
    resolve,
)
from notifications.providers.egress_targets import is_public, read
from tests.sinks.http import Reply, canary, http_sink

HERE = Allowed.parse(["127.0.0.1"])
QUICK = Limits(connect=0.5, read=0.5, total=1.0)


def names(**addresses):
    """A resolver that knows these names, and literal addresses as the system reads them."""
    asked = []

    def look(host, port):
        asked.append(host)
        return addresses[host] if host in addresses else resolve(host, port)

    look.asked = asked
    return look


INSIDE = [
    "http://127.0.0.1:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f.1:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://[::1]:{port}/",
    "http://[::]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:169.254.169.254]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://[64:ff9b:1::7f00:1]:{port}/",
    "http://[2001:0:7f00:1::]:{port}/",
    "http://[fe80::1]:{port}/",
    "http://[fd00::1]:{port}/",
    "http://[ff02::1]:{port}/",
    "http://169.254.169.254:{port}/latest/meta-data/",
    "http://10.0.0.1:{port}/",
    "http://172.16.0.1:{port}/",
    "http://192.168.0.1:{port}/",
    "http://100.64.0.1:{port}/",
    "http://198.18.0.1:{port}/",
    "http://192.0.0.8:{port}/",
    "http://192.88.99.1:{port}/",
    "http://224.0.0.1:{port}/",
    "http://240.0.0.1:{port}/",
    "http://255.255.255.255:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST.:{port}/",
    "http://127。0。0。1:{port}/",
    "http://１２７.0.0.1:{port}/",
    "http://inside.example:{port}/",
    "http://mixed.example:{port}/",
    "http://example.com@127.0.0.1:{port}/",
    "http://a:b@127.0.0.1:{port}/",
    "http://a@127.0.0.1:{port}#@b/",
    "http://127.0.0.1:{port}\\@example.com/",
    "http://example.com\\@127.0.0.1:{port}/",
    "http://127.0.0.1\t:{port}/",
    "http://127.0.0.1:{port}/a b",
    "http://127.0.0.1:{port}/\r\nX: y",
    " http://127.0.0.1:{port}/",
    "//127.0.0.1:{port}/",
    "http:127.0.0.1:{port}/",
    "http:///127.0.0.1:{port}/",
    "http://[fe80::1%25lo]:{port}/",
    "gopher://127.0.0.1:{port}/",
    "ftp://127.0.0.1:{port}/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "",
]


@pytest.mark.parametrize("url", INSIDE)
def test_nothing_inside_is_connected_to(url):
    known = names(
        **{"inside.example": ["127.0.0.1"], "mixed.example": ["93.184.216.34", "127.0.0.1"]}
    )
    with canary() as listening:
        client = Client(limits=QUICK, resolve=known, ports=frozenset({80, 443, listening.port}))
        with pytest.raises((NotAllowed, Unreachable)):
            client.request("POST", url.format(port=listening.port), body=b"secret")
    assert listening.connections == 0


def test_the_canary_hears_what_does_arrive():
    with canary() as listening, pytest.raises(Lost):
        Client(HERE, limits=QUICK).request("GET", f"http://127.0.0.1:{listening.port}/")
    assert listening.connections == 1


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e"]
)
def test_the_internet_is_public(address):
    assert is_public(ipaddress.ip_address(address))


def test_a_name_that_changes_its_address_is_gone_to_as_it_was_looked_at():
    answers = iter([["127.0.0.2"], ["127.0.0.1"], ["127.0.0.1"]])
    asked = []

    def rebinding(host, port):
        asked.append(host)
        return next(answers)

    with http_sink("127.0.0.2") as outside, canary("127.0.0.1", outside.port) as inside:
        client = Client(Allowed.parse(["127.0.0.2"]), limits=QUICK, resolve=rebinding)
        url = f"http://rebinding.example:{outside.port}/"
        assert client.request("POST", url, body=b"one").status == 200
        assert asked == ["rebinding.example"]
        with pytest.raises(NotAllowed, match="not a public address"):
            client.request("POST", url, body=b"two")
    assert [one.body for one in outside.requests] == [b"one"]
    assert outside.requests[0].headers["host"] == f"rebinding.example:{outside.port}"
    assert inside.connections == 0


def test_a_redirect_is_an_answer_and_is_not_followed():
    with http_sink() as sink, canary() as inside:
        location = f"http://127.0.0.1:{inside.port}/admin"
        sink.answer = lambda _: Reply(302, {"Location": location})
        answer = Client(HERE, limits=QUICK).request("POST", f"{sink.url}/hook", body=b"x")
    assert (answer.status, answer.headers["location"]) == (302, location)
    assert inside.connections == 0
    assert len(sink.requests) == 1


def test_no_proxy_of_the_environment_is_asked(monkeypatch):
    with http_sink() as sink, canary() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert Client(HERE).request("GET", sink.url).status == 200
    assert proxy.connections == 0


def test_only_ports_of_the_web_are_gone_to():
    known = names(**{"mail.example": ["93.184.216.34"]})
    with pytest.raises(NotAllowed, match=r"port 25 .* none of 80, 443, 8443"):
        Client(resolve=known).request("POST", "http://mail.example:25/", body=b"MAIL FROM")


def test_a_request_arrives_as_it_was_given():
    with http_sink() as sink:
        sink.answer = lambda _: Reply(201, {"X-Answer": "1"}, b'{"id": 7}')
        answer = Client(HERE).request(
            "PUT", f"{sink.url}/a/ä?q=1&b[]=ü#part", {"Content-Type": "text/plain"}, b"\x00body"
        )
    assert (answer.status, answer.headers["x-answer"], answer.body) == (201, "1", b'{"id": 7}')
    (received,) = sink.requests
    assert (received.method, received.body) == ("PUT", b"\x00body")
    assert received.path == "/a/%C3%A4?q=1&b[]=%C3%BC"
    assert received.headers["content-type"] == "text/plain"
    assert received.headers["host"] == f"127.0.0.1:{sink.port}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Host", "inside"),
        ("transfer-encoding", "chunked"),
        ("Content-Length", "0"),
        ("X\r\nY", "1"),
        ("X", "1\r\nHost: inside"),
        ("X", "ü"),
        ("", "1"),
    ],
)
def test_a_header_that_could_be_another_is_refused(name, value):
    with http_sink() as sink:
        with pytest.raises(NotAllowed, match="header"):
            Client(HERE).request("GET", sink.url, {name: value})
        assert sink.requests == []


def test_a_method_is_a_word():
    with pytest.raises(NotAllowed, match="not a method"):
        Client(HERE).request("GET / HTTP/1.1\r\nX:", "http://127.0.0.1/")


def test_of_a_long_answer_only_the_beginning_is_read():
    with http_sink() as sink:
        sink.answer = lambda _: Reply(body=b"x" * 5_000_000)
        answer = Client(HERE).request("GET", sink.url)
    assert (len(answer.body), answer.truncated) == (64 * 1024, True)


def test_an_answer_of_just_the_limit_is_whole():
    with http_sink() as sink:
        sink.answer = lambda _: Reply(body=b"x" * 64 * 1024)
        answer = Client(HERE).request("GET", sink.url)
    assert (len(answer.body), answer.truncated) == (64 * 1024, False)


def test_an_answer_that_breaks_off_is_lost():
    with http_sink() as sink:
        sink.answer = lambda _: Reply(body=b"x" * 100, cut=True)
        with pytest.raises(Lost, match="no whole answer"):
            Client(HERE).request("GET", sink.url)


def test_a_service_that_is_silent_is_given_up():
    with http_sink() as sink:
        sink.answer = lambda _: Reply(wait=5)
        started = time.monotonic()
        with pytest.raises(Lost):
            Client(HERE, limits=QUICK).request("GET", sink.url)
        assert time.monotonic() - started < 4


def test_a_service_that_drips_does_not_outlast_the_deadline():
    with http_sink() as sink:
        sink.answer = lambda _: Reply(body=b"x" * 1000, drip=0.05)
        started = time.monotonic()
        with pytest.raises(Lost):
            Client(HERE, limits=QUICK).request("GET", sink.url)
        assert time.monotonic() - started < 10


def test_headers_that_drip_do_not_either():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stopped = threading.Event()

        def drip():
            connection = listener.accept()[0]
            with connection:
                while not stopped.wait(0.05):
                    connection.sendall(b"H")

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        started = time.monotonic()
        with pytest.raises(Lost):
            Client(HERE, limits=QUICK).request(
                "GET", f"http://127.0.0.1:{listener.getsockname()[1]}/"
            )
        stopped.set()
        thread.join()
    assert time.monotonic() - started < 10


def test_a_name_server_that_is_silent_is_given_up():
    released = threading.Event()
    client = Client(limits=QUICK, resolve=lambda host, port: released.wait(10) and [])
    with pytest.raises(Unreachable, match="name servers"):
        client.request("GET", "https://slow.example/")
    released.set()


def test_a_name_that_there_is_not_is_said_so():
    def unknown(host, port):
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(Unreachable, match="cannot be found"):
        Client(resolve=unknown).request("GET", "https://nowhere.example/")


def test_the_next_address_is_tried_where_one_does_not_answer():
    with http_sink() as sink:
        known = names(**{"two.example": ["127.0.0.3", "127.0.0.1"]})
        client = Client(Allowed.parse(["127.0.0.0/8"]), resolve=known)
        assert client.request("GET", f"http://two.example:{sink.port}/").status == 200


def test_a_closed_port_is_unreachable():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(Unreachable, match="refused"):
        Client(HERE).request("GET", f"http://127.0.0.1:{port}/")


def test_a_request_can_be_ended_from_another_thread():
    with http_sink() as sink:
        sink.answer = lambda _: Reply(wait=10)
        client = Client(HERE)
        threading.Timer(0.2, client.abort).start()
        started = time.monotonic()
        with pytest.raises(Lost):
            client.request("GET", sink.url)
        assert time.monotonic() - started < 5
        with pytest.raises(Unreachable, match="given up"):
            client.request("GET", sink.url)


@pytest.mark.parametrize(
    ("entry", "url", "allowed"),
    [
        ("hooks.lan", "http://hooks.lan:{port}/", True),
        ("HOOKS.lan:{port}", "http://hooks.LAN.:{port}/", True),
        ("hooks.lan:1", "http://hooks.lan:{port}/", False),
        ("other.lan", "http://hooks.lan:{port}/", False),
        ("127.0.0.1:{port}", "http://hooks.lan:{port}/", True),
        ("127.0.0.1:1", "http://hooks.lan:{port}/", False),
        ("127.0.0.0/8", "http://hooks.lan:{port}/", True),
        ("10.0.0.0/8, 127.0.0.0/30", "http://127.1:{port}/", True),
        ("::/0", "http://hooks.lan:{port}/", False),
    ],
)
def test_the_operator_allows_targets_inside(entry, url, allowed):
    with http_sink() as sink:
        entries = entry.format(port=sink.port).split(",")
        client = Client(
            Allowed.parse(entries),
            resolve=names(**{"hooks.lan": ["127.0.0.1"], "hooks.lan.": ["127.0.0.1"]}),
        )
        if allowed:
            assert client.request("GET", url.format(port=sink.port)).status == 200
        else:
            with pytest.raises(NotAllowed):
                client.request("GET", url.format(port=sink.port))
        assert len(sink.requests) == allowed


@pytest.mark.parametrize(
    "entry", ["http://a", "a/b", "a b", "user@host", "10.0.0.0/40", "a:b", "-"]
)
def test_what_cannot_be_allowed_is_named(entry):
    with pytest.raises(ValueError, match="is not a host, host:port, address or CIDR"):
        Allowed.parse(["fine.example", entry])


def test_a_name_beyond_ascii_is_written_as_the_wire_wants_it():
    target = read("https://Bücher.example:8443/x")
    assert (target.host, target.authority) == (
        "xn--bcher-kva.example", "xn--bcher-kva.example:8443",
    )  # fmt: skip


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for hooks.example that signs itself: for the server, and to trust."""
    folder = tmp_path_factory.mktemp("tls")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hooks.example")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("hooks.example")]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "both.pem"
    pem.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(pem)
    return server, ssl.create_default_context(cafile=str(pem))


def test_tls_is_held_to_the_name_and_not_to_the_address(certificate):
    server, trusting = certificate
    wanted = []
    server.sni_callback = lambda _socket, name, _context: wanted.append(name)
    known = names(**{"hooks.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]})
    with http_sink(tls=server) as sink:
        client = Client(HERE, resolve=known, tls=trusting)
        assert client.request("GET", f"https://hooks.example:{sink.port}/").status == 200
        with pytest.raises(Unreachable, match="certificate"):
            client.request("GET", f"https://other.example:{sink.port}/")
        with pytest.raises(Unreachable, match="certificate"):
            Client(HERE, resolve=known).request("GET", f"https://hooks.example:{sink.port}/")
    assert wanted[0] == "hooks.example"
    assert len(sink.requests) == 1
