"""A real browser, and what holds on every page that it opens."""

import shutil
from collections.abc import Callable
from datetime import date
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, Page, expect, sync_playwright

from articles.editing.save import create_article
from articles.models import Article
from articles.publishing.publish import publish
from articles.text.document import Document, Section, Step
from tests.conftest import skip_for_want_of
from tests.support.seeded import publish_seeds

from .watching import Watch

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PHONE = {"width": 360, "height": 780}
DESK = {"width": 1280, "height": 900}
WAIT_MILLISECONDS = 5_000


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
    """Our own three guides, published."""
    publish_seeds()
    return list(Article.objects.published().order_by("slug"))


@pytest.fixture
def live_guide(transactional_db) -> Article:
    """A small published guide: section s1 with steps s1-1 to s1-3, section s2 with step s2-1."""
    return publish_document(
        title="旧标题",
        slug="xiao-zhinan",
        summary="旧的结论。",
        sections=(
            _section("s1", "第一节", ("打电话", "写下来", "等答复")),
            _section("s2", "第二节", ("付钱",)),
        ),
    )


def publish_document(**fields) -> Article:
    fields.setdefault("last_checked", date(2026, 1, 2).isoformat())
    article = create_article(Document(**fields))
    publish(article)
    return article


def _section(anchor: str, heading: str, titles: tuple[str, ...]) -> Section:
    steps = tuple(
        Step(number=str(place), title=title, body=f"{title}的正文", anchor=f"{anchor}-{place}")
        for place, title in enumerate(titles, start=1)
    )
    return Section(number="一", heading=heading, kind="steps", anchor=anchor, steps=steps)
