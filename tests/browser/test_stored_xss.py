"""An attack in every field that an editor can type runs on no page, for readers and for editors.

With the content security policy off, because escaping has to hold alone; and with it on.
"""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.db.models import CharField, Model, SlugField, TextField
from playwright.sync_api import Page

from articles import models
from articles.editing.load import load_document
from articles.editing.working_copy import create_draft, save_draft, working_number
from articles.publishing.preview_links import preview_token
from articles.publishing.publish import Release, publish
from articles.publishing.review import answer, ask_review
from articles.text.document import Document, Related, Section, Source, Step
from articles.text.labels import STEP_NOTES

from .editing import GuideForm
from .xss_vectors import RUN

ATTACK = (
    f"'\"><img src=x onerror={RUN}></textarea></title></script><script>{RUN}</script>"
    f"<svg onload={RUN}>[y](javascript:{RUN}){{{{7*7}}}}"
)
SHORT = f"<svg onload={RUN}>"
LISTS = ("topic", "platform", "term", "helpline", "situation", "stage", "synonym")
LISTS += ("legalstatement", "proofrule", "crisisrule", "feedback", "wanted", "searchcount")
_REFERENCE = (models.Helpline, models.Situation, models.Stage, models.Synonym)
_REFERENCE += (models.LegalStatement,)
READERS = ("/", "/stages/", "/helplines/", "/glossary/", "/glossary/gongji/", "/topics/gongji/")
_SOURCE = ("title", "publisher", "author", "category", "url", "notice")
_PROVOKE = """() => {
  for (const each of document.querySelectorAll('body *'))
    for (const kind of ['mouseover', 'focusin', 'animationstart', 'toggle', 'error', 'load'])
      each.dispatchEvent(new Event(kind, {bubbles: kind !== 'error' && kind !== 'load'}));
}"""
_MADE = """() => [
  typeof window.__pwned !== 'undefined' && 'ran',
  ...[...document.querySelectorAll('*')].filter(each => each.matches(
    '[onerror], [onload], [src=x], [href^="javascript:" i], [src^="javascript:" i],'
    + 'script:not([src], [type="application/ld+json"], [type="application/json"])'
  )).map(each => each.outerHTML.slice(0, 80)),
].filter(Boolean)"""


def fitting(limit: int | None) -> str:
    """What fits into a field of that size."""
    return next((text for text in (ATTACK, SHORT) if len(text) <= (limit or 9_999)), "<b>")


def attacked(model: type[Model], **given) -> Model:
    """A row of `model` with an attack in each of its texts but those that are given."""
    texts = {
        field.name: fitting(field.max_length)
        for field in model._meta.fields
        if isinstance(field, CharField | TextField)
        and not (isinstance(field, SlugField) or field.choices or field.name in given)
    }
    return model.objects.create(**texts | given)


def attacked_document() -> Document:
    step = Step(anchor="s1-1", **dict.fromkeys(("title", "body", *STEP_NOTES), ATTACK))
    section = Section(heading=ATTACK, body=ATTACK, kind="steps", anchor="s1", steps=(step,))
    return Document(
        title=ATTACK[:200],
        slug="gongji",
        topic="gongji",
        platforms=(ATTACK[:60],),
        summary=ATTACK,
        first_action=ATTACK,
        aliases=(ATTACK,),
        sections=(section,),
        related=(Related(category=SHORT[:20], title=ATTACK, excerpt=ATTACK),),
        source=Source(**dict.fromkeys(_SOURCE, ATTACK)),
    )


@pytest.fixture
def reference(transactional_db) -> None:
    slug = {"slug": "gongji"}
    attacked(models.Topic, **slug)
    for model in (models.Term, models.Synonym, models.LegalStatement):
        attacked(model, **slug)
    attacked(models.Helpline, **slug, on_guides=True)
    attacked(models.Situation, **slug, guide="gongji")
    stage = attacked(models.Stage, **slug)
    for side in ("loan", "rent"):
        attacked(models.StageEvent, stage=stage, side=side, likelihood="likely")
    attacked(models.StageAction, stage=stage, guide="gongji")
    attacked(models.ProofRule, **slug, pattern="onerror", severity="stop")
    attacked(models.CrisisRule, **slug)
    attacked(models.Wanted, key="gongji")
    models.SearchCount.objects.create(day="2026-01-01", query=ATTACK[:100])


@pytest.fixture
def guide(reference, django_user_model) -> models.Article:
    """Everything that can be said about a guide is an attack."""
    by = django_user_model.objects.create_superuser(SHORT)
    article = create_draft(attacked_document(), by, ATTACK[:200])
    ask_review(article, by, by, ATTACK[:300])
    answer(article, models.Review.Verdict.RETURNED, by, ATTACK[:300])
    publish(article, by, release=Release(note=ATTACK[:200], overruled=ATTACK[:300]))
    base, document = working_number(article), load_document(article)
    save_draft(article, replace(document, summary=ATTACK * 2), by, base=base, note=ATTACK[:200])
    save_draft(article, replace(document, summary=ATTACK * 3), by, base=base)
    ask_review(article, by, by, ATTACK[:300])
    models.Feedback.objects.create(
        article=article, revision=article.live, day="2026-01-01", verdict="stuck", text=ATTACK
    )
    return article


def pages_of(article: models.Article) -> list[str]:
    start = f"/admin/articles/article/{article.pk}"
    own = ("change/", "release/", "history/", "merge/?mine=3", "preview/", "compare/?to=1")
    own += ("compare/?from=1&to=2", "compare/?from=2&to=1")
    lists = [f"/admin/articles/{name}/" for name in ("article", *LISTS)]
    forms = [
        f"/admin/articles/{model._meta.model_name}/{row.pk}/change/"
        for model in (models.Topic, models.Term, *_REFERENCE, models.ProofRule)
        for row in model.objects.all()[:1]
    ]
    link = f"/preview/{preview_token(article.revisions.first())}/"
    readers = [*READERS, article.get_absolute_url(), "/search/?q=onerror", link]
    return ["/admin/", *(f"{start}/{page}" for page in own), *lists, *forms, *readers]


def assert_quiet(page: Page) -> None:
    page.evaluate(_PROVOKE)
    assert page.evaluate(_MADE) == [], page.url


@pytest.mark.parametrize("bypass", [False, True], ids=["with-policy", "without-policy"])
def test_no_attack_runs_on_any_page(at_desk, guide, bypass):
    page = at_desk(User.objects.get(), bypass_csp=bypass, previews=True)
    for address in pages_of(guide):
        assert page.goto(address).status == 200, address
        assert_quiet(page)


def test_no_attack_runs_while_the_guide_is_edited(at_desk, guide):
    page = at_desk(User.objects.get(), bypass_csp=True, previews=True)
    form = GuideForm(page).open(guide)
    shown = page.frame_locator("iframe[title=读者看到的样子]")
    shown.locator("h1").wait_for()
    assert shown.locator("body").evaluate("body => body.querySelectorAll('[onerror]').length") == 0
    form.rows("step").get_by_role("button", name="下移").press("Enter")
    page.locator(".finding a").first.click()
    page.get_by_role("button", name="加一篇").click()
    with page.expect_response("**/suggest/**"):
        form.chosen().get_by_label("指南").press_sequentially("onerror")
    assert_quiet(page)

    page.reload()
    page.get_by_role("button", name="接着写").click()
    page.get_by_text("下面的内容还没有保存。").wait_for()
    assert_quiet(page)


def test_no_attack_runs_in_what_is_refused(at_desk, guide):
    page = at_desk(User.objects.get(), bypass_csp=True)
    form = GuideForm(page).open(guide, "address")
    page.get_by_label("网址名").fill(ATTACK)
    form.press("改网址", answer=".errorlist")
    assert_quiet(page)

    form.open(guide, "release")
    page.get_by_label("留言").fill(ATTACK)
    page.get_by_label("什么时候发布").evaluate("each => { each.type = 'text'; }")
    page.get_by_label("什么时候发布").fill(ATTACK)
    form.press("发布第 2 版", answer=".errornote")
    assert_quiet(page)
