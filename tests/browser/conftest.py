"""A real browser, and what holds on every page that it opens."""

from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, Page, expect, sync_playwright

from articles.models import Article
from tests.support.seeded import publish_seeds
from tests.support.skips import skip_for_want_of

from .options import ARGUMENTS, CHROMIUM, DESK, PHONE, WAIT_MILLISECONDS
from .sample_guides import publish_document, small_guide
from .watching import Watch

_WITH_A_SOURCE = ("fenqile-yuqi-xieshang", "xinyong-zuji-yuqi", "yuqi-xieshang")


@pytest.fixture(scope="session")
def browser():
    """None on a machine without a browser: `open_page` then skips each test by name."""
    if CHROMIUM is None:
        yield None
        return
    expect.set_options(timeout=WAIT_MILLISECONDS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def watch(live_server) -> Watch:
    return Watch(live_server.url)


@pytest.fixture
def open_page(browser: Browser | None, live_server, watch: Watch):
    """Opens a page in a window of its own. What no page may do makes the test fail."""
    if browser is None:
        skip_for_want_of("Chromium (Debian's package chromium)")
    contexts = []

    def opened(*, script: bool = False, **options) -> Page:
        options.setdefault("viewport", PHONE)
        context = browser.new_context(
            base_url=live_server.url,
            java_script_enabled=script,
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            **options,
        )
        context.set_default_timeout(WAIT_MILLISECONDS)
        watch.attend(context)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    assert watch.faults == []


@pytest.fixture
def reader(open_page: Callable[..., Page]) -> Page:
    """A reader on a phone, without script."""
    return open_page()


@pytest.fixture
def at_desk(open_page: Callable[..., Page], live_server) -> Callable[..., Page]:
    """Opens a page at a desk for somebody who has logged in.

    Previews are asked for while somebody types and saves; a database in memory cannot do both.
    """

    def opened(user: User, *, script: bool = True, previews: bool = False, **options) -> Page:
        client = Client()
        client.force_login(user)
        page = open_page(script=script, **{"viewport": DESK} | options)
        session = client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        if not previews:
            page.context.route("**/preview/", lambda route: route.abort())
        return page

    return opened


@pytest.fixture
def editor(at_desk: Callable[..., Page], transactional_db) -> Page:
    """An editor who may do everything."""
    return at_desk(User.objects.create_superuser("bianji", password="mima-for-a-test"))


@pytest.fixture
def roles(transactional_db) -> None:
    """The groups of the migration: a test that commits leaves none of its rows behind."""
    config = apps.get_app_config("articles")
    module = config.models_module
    import_module("articles.migrations.0006_roles").make_roles(
        apps, SimpleNamespace(connection=connection)
    )
    # The migration takes it for a state of its own.
    config.models_module = module


@pytest.fixture
def guides(transactional_db) -> list[Article]:
    """All of `seeds/` published; of the guides those that differ most, for a test that opens each.

    The three with a source, the longest of the others, and the one that is about lives.
    """
    publish_seeds()
    slugs = (*_WITH_A_SOURCE, "fayuan-wenshu", "chengbuzhu")
    found = Article.objects.published().in_bulk(slugs, field_name="slug")
    return [found[slug] for slug in slugs]


@pytest.fixture
def live_guide(transactional_db) -> Article:
    """A small published guide: section s1 with steps s1-1 to s1-3, section s2 with step s2-1."""
    return publish_document(**small_guide())
