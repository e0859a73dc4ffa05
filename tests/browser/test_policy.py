"""The watch over every page: it would notice."""


def test_a_script_that_a_page_did_not_bring_is_refused_and_noticed(open_page, watch, guides):
    page = open_page(script=True)
    page.goto("/")

    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.__pwned = 1'}))"
    )

    assert page.evaluate("window.__pwned") is None
    assert [fault for fault in watch.faults if "Content Security Policy" in fault]
    watch.faults.clear()


def test_an_error_of_a_page_is_noticed(open_page, watch, guides):
    page = open_page(script=True)
    page.goto("/")

    with page.expect_event("pageerror"):
        page.evaluate("void Promise.reject(new Error('broken'))")

    assert watch.faults
    watch.faults.clear()
