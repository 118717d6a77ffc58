"""Where a request may go: what a URL says, which addresses are public, what the operator allows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import quote, urlsplit

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address

DEFAULT_PORTS = {"https": 443, "http": 80}
# What services on the internet listen on; others lead to mail servers, databases and the like.
PORTS = frozenset({80, 443, 8443})
MAX_URL = 2048
_UNWRITABLE = re.compile(r"[\x00-\x20\x7f-\xa0\\]")
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_.])?|[0-9a-f:.]+")
_GLOBAL_V6 = IPv6Network("2000::/3")
# Addresses that stand for others, or that Python takes for public and IANA does not (RFC 6890).
_SPECIAL: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16", "3fff::/20")
)


class NotAllowed(Exception):
    """The request may not leave; the text says why. Nothing was sent."""


@dataclass(frozen=True, slots=True)
class Target:
    """A URL, taken apart. `host` is ASCII and lower case; `path` has the query with it."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Allowed:
    """Targets of the operator's own, besides the public ones. A port of 0 is any."""

    hosts: frozenset[tuple[str, int]] = frozenset()
    networks: tuple[tuple[Network, int], ...] = ()

    @classmethod
    def parse(cls, entries: Iterable[str]) -> "Allowed":
        """From `host`, `host:port`, an address (with a port or without) or a CIDR.

        Raises ValueError naming the entry that is none of these.
        """
        hosts, networks = set(), []
        for entry in filter(None, (entry.strip() for entry in entries)):
            network, host, port = _entry(entry)
            if network is None:
                hosts.add((host, port))
            else:
                networks.append((network, port))
        return cls(frozenset(hosts), tuple(networks))

    def host(self, host: str, port: int) -> bool:
        name = host.rstrip(".")
        return (name, 0) in self.hosts or (name, port) in self.hosts

    def address(self, address: Address, port: int) -> bool:
        return any(
            address in network and allowed in (0, port) for network, allowed in self.networks
        )


def _entry(entry: str) -> tuple[Network | None, str, int]:
    try:
        return ip_network(entry, strict=False), "", 0
    except ValueError:
        pass
    try:
        parts = urlsplit(f"//{entry}")
        host, port = _ascii(parts.hostname or ""), parts.port or 0
        if "/" in entry or "@" in entry or not host:
            raise ValueError
    except (ValueError, NotAllowed):
        raise ValueError(f"{entry!r} is not a host, host:port, address or CIDR") from None
    try:
        return ip_network(host), "", port
    except ValueError:
        return None, host.rstrip("."), port


def read(url: str) -> Target:
    """Raises NotAllowed for what is not a plain http or https URL, or could be read in two ways."""
    if len(url) > MAX_URL:
        raise NotAllowed(f"the URL is longer than {MAX_URL} characters")
    if _UNWRITABLE.search(url):
        raise NotAllowed("the URL has a space, a backslash or a control character in it")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise NotAllowed(f"the URL cannot be read: {error}") from None
    if parts.scheme not in DEFAULT_PORTS:
        raise NotAllowed("the URL must begin with https:// or http://")
    if "@" in parts.netloc:
        raise NotAllowed("the URL must not have a user name or password in it")
    if port == 0:
        raise NotAllowed("the URL's port is 0")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return Target(
        scheme=parts.scheme,
        host=_ascii(parts.hostname or ""),
        port=port or DEFAULT_PORTS[parts.scheme],
        path=f"{path}?{query}" if query else path,
    )


def _ascii(host: str) -> str:
    try:
        written = host.encode("idna").decode("ascii").lower() if host else ""
    except UnicodeError:
        written = ""
    if not _HOST.fullmatch(written):
        raise NotAllowed(f"the URL's host {host[:80]!r} is not a name or an address")
    return written


def is_public(address: Address) -> bool:
    """Whether this is one machine on the internet: nothing inside, and no other address wrapped up."""
    if isinstance(address, IPv6Address) and address not in _GLOBAL_V6:
        return False
    if address.is_multicast or not address.is_global:
        return False
    return not any(address in network for network in _SPECIAL)


def checked(
    target: Target, addresses: Iterable[str], allowed: Allowed, ports: frozenset[int] = PORTS
) -> list[str]:
    """The addresses as they are, where every one of them may be gone to. Raises NotAllowed."""
    found = list(addresses)
    if allowed.host(target.host, target.port):
        return found
    for written in found:
        address = ip_address(written)
        if allowed.address(address, target.port):
            continue
        if not is_public(address):
            raise NotAllowed(f"{target.host} leads to {written}, which is not a public address")
        if target.port not in ports:
            raise NotAllowed(
                f"port {target.port} of {target.host} is none of {', '.join(map(str, sorted(ports)))}"
            )
    return found
