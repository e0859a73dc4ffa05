"""Nothing about a reader is kept, and nobody else is told."""

from .reading import addresses


def test_a_reader_gets_no_cookie(open_page, guides):
    page = open_page(script=True)
    for address in addresses(guides):
        page.goto(address)

    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_pages_ask_no_other_host(open_page, live_server, guides):
    page = open_page(script=True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address in addresses(guides):
        page.goto(address, wait_until="networkidle")

    assert asked
    assert [url for url in asked if not url.startswith(f"{live_server.url}/")] == []
