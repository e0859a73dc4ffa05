"""What a reader finds: the pages, and the steps of a guide."""

from playwright.sync_api import Page

from articles.models import Article, Topic

# (anchor, title) of every step, in their order.
_STEPS = "items => items.map(item => [item.id, item.querySelector('h3')?.innerText.trim()])"


def steps_of(page: Page, section: str = "") -> list[tuple[str, str]]:
    """The anchors and titles of the steps on the page, or of one of its sections."""
    scope = f"#{section} " if section else ""
    return [tuple(pair) for pair in page.locator(f"{scope}.steps > .step").evaluate_all(_STEPS)]


def addresses(guides: list[Article]) -> list[str]:
    """One page of every kind, and each of these guides."""
    pages = [page.get_absolute_url() for page in (*Topic.objects.all()[:2], *guides)]
    return ["/", "/no-such-page/", *pages]
