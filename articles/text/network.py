"""Which IP addresses count as one sender."""

import ipaddress

# A provider gives each IPv6 line a /64 (RFC 6177, RIPE-690): one phone has as many addresses in it
# as it likes.
_IPV6_PREFIX = 64

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def network_of(address: str) -> Network | None:
    """The network that one sender has: an IPv4 address by itself, the /64 of an IPv6 address.

    An IPv4 address that is written as an IPv6 one is that IPv4 address. None for text that is no
    address.
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return None
    if parsed.version == 6 and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    prefix = 32 if parsed.version == 4 else _IPV6_PREFIX
    return ipaddress.ip_network((parsed, prefix), strict=False)
