"""Whatever is asked for, the answer is one that fits, and never that something broke."""

import pytest
from django.core.management import call_command
from django.urls import URLPattern, get_resolver
from django.urls.converters import get_converters
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.samples import OWN, take

pytestmark = pytest.mark.django_db

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get", "é"]
# What a part of an address or a value could be that somebody has not thought of.
TRICKS = [
    "", ".", "..", "../..", "..%2f..", "%2e%2e", "%2e%2e%2f", "//", "///", "\\", "..\\", "%5c", "%00", "\x00",
    "%ff", "%c0%ae", "%ed%a0%80", "%F0%9F", "%", "%zz", "%25", "%u0041", ";", ";a=b", "?", "#", "&", "=", "+",
    " ", "\t", "\n", "\r\nX: y", "a" * 2_000, "房" * 700, "-" * 300, "0", "-1", "1e309", "9" * 400, "NaN", "１",
    "٣", "²", "null", "true", "[]", "{}", "{{7*7}}", "${x}", "'", '"', "' or 1=1--", "<script>", "a,b", "*", "~",
    "\ud7ff", "\ufeff", "\u202e", "\U0001f600", "e\u0301", "ﬀ", "İ", "/", "http://evil.example/", "//evil.example",
    "javascript:x", "shouji-fenqi", "s1-1", "admin", "guides", "1", "2", "yes", "stuck",
]  # fmt: skip
NAMES = [
    "q",
    "page",
    "guide",
    "said",
    "step",
    "wished",
    "p",
    "next",
    "state",
    "o",
    "_popup",
    "e",
    "",
]

parts = st.sampled_from(TRICKS) | st.text(max_size=12)
queries = st.lists(st.tuples(st.sampled_from(NAMES) | parts, parts), max_size=4)


def routes(patterns=None, before=""):
    """Every route of the site, a list of texts and converters each: what a path is made from."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern.url_patterns, route)


ROUTES = sorted(set(routes()))


@st.composite
def paths(draw):
    """A path that begins like one of ours, its variable parts and what is behind it anything."""
    if draw(st.integers(0, 9)) == 0:
        return "/" + "/".join(draw(st.lists(parts, max_size=5)))
    pieces = draw(st.sampled_from(ROUTES)).split("<")
    path = pieces[0] + "".join(draw(parts) + piece.partition(">")[2] for piece in pieces[1:])
    return "/" + path + draw(st.just("") | parts)


@pytest.fixture(scope="module")
def guide(django_db_setup, django_db_blocker):
    """A published guide, so that there is something to find; gone afterwards with all it brought."""
    with django_db_blocker.unblock():
        yield take(OWN, publish_it=True).article
        call_command("flush", interactive=False, verbosity=0)


def ask(client, method, path, query, data=b""):
    environ = {
        "PATH_INFO": path.encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": query.encode("utf-8", "surrogateescape").decode("latin-1"),
        "REQUEST_METHOD": method,
    }
    return client.generic(method, "/", data, "application/x-www-form-urlencoded", **environ)


def joined(pairs):
    return "&".join(f"{name}={value}" for name, value in pairs)


def is_fit(response):
    return response.status_code < 500


relaxed = settings(
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def test_there_is_a_route_for_every_page_and_for_the_admin():
    assert len(ROUTES) > 60
    assert any(route.startswith("guides/<") for route in ROUTES)
    assert any(route.startswith("admin/articles/") for route in ROUTES)
    assert "slug" in get_converters()


@settings(relaxed, max_examples=8_000)
@given(path=paths(), query=queries)
def test_nothing_that_is_asked_for_breaks_a_page(client, guide, path, query):
    client.cookies.clear()
    assert is_fit(ask(client, "GET", path, joined(query))), (path, query)


@settings(relaxed, max_examples=1_500)
@given(method=st.sampled_from(METHODS), path=paths(), query=queries, data=queries | st.binary())
def test_no_method_and_nothing_that_is_sent_breaks_a_page(client, guide, method, path, query, data):
    body = data if isinstance(data, bytes) else joined(data).encode("utf-8", "replace")
    client.cookies.clear()
    assert is_fit(ask(client, method, path, joined(query), body)), (method, path, query, body)


@settings(relaxed, max_examples=500)
@given(path=paths().filter(lambda path: path.startswith("/admin/")), query=queries)
def test_nothing_that_an_editor_asks_for_breaks_the_admin(admin_client, guide, path, query):
    assert is_fit(ask(admin_client, "GET", path, joined(query))), (path, query)


@pytest.mark.parametrize("trick", TRICKS)
def test_a_path_trick_leads_to_no_page_that_has_another_address(client, guide, trick):
    for path in (
        f"/guides/{trick}/{guide.slug}/",
        f"/guides/{guide.slug}/{trick}/x",
        f"/{trick}/x",
    ):
        assert ask(client, "GET", path, "").status_code in (301, 302, 400, 404)


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example", "/\\evil.example/x"])
def test_no_path_leads_to_another_site(client, path):
    target = ask(client, "GET", path, "").headers.get("Location", "/")
    assert target.startswith("/") and not target.startswith(("//", "/\\"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"--x\r\n", "multipart/form-data; boundary=x"),
        (b"x", "multipart/form-data"),
        (b"x", "multipart/form-data; boundary=" + "x" * 300),
        (b"\xff\xfe%ff=%00", "application/x-www-form-urlencoded"),
        (b"q=%E6%88", "application/x-www-form-urlencoded; charset=nonsense"),
        (b"{", "application/json"),
        (b"q=x", ""),
    ],
)
@pytest.mark.parametrize("path", ["/search/wish/", "/feedback/shouji-fenqi/", "/admin/login/"])
def test_no_body_breaks_a_form(client, guide, path, body, kind):
    assert is_fit(client.generic("POST", path, body, kind))
