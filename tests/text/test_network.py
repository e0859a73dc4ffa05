import pytest

from articles.text.network import network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7/32"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7/32"),
    ],
)
def test_one_sender_is_an_ipv4_address_or_the_first_half_of_an_ipv6_address(address, network):
    assert str(network_of(address)) == network


@pytest.mark.parametrize("text", ["", "unknown", "192.0.2", "192.0.2.7, 192.0.2.8", "::g", "<b>"])
def test_what_is_no_address_has_no_network(text):
    assert network_of(text) is None
