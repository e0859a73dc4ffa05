"""What publishing a guide costs the database, and how long others have to wait for it."""

import re
from contextlib import closing

import markdown
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.delivery.site_version import site_version
from articles.models import Article, LegalStatement, Section, Term, Topic
from articles.publishing.publish import publish
from tests.support.samples import OWN, published, take

pytestmark = pytest.mark.django_db

# It has one of each thing that costs a query, but a platform: that would be two more.
RICH = (
    OWN.replace("先弄清欠谁。", "先问展期。")
    .replace("platforms: [某平台]\n", "")
    .replace("> 准备:", "先问展期。\n> 依据:《民法典》第 585 条\n> 准备:")
)
# Why each statement is there. This test runs in a transaction, so BEGIN is a savepoint here.
NEEDED = """
SELECT articles_article: is it a file that was imported before? what is rendered depends on it
SELECT articles_term: the words to mark and the numbers to dial, for the same reason
SAVEPOINT: here begins the transaction
SELECT articles_article: somebody may have imported the file meanwhile
SELECT articles_topic: the one that the file names
INSERT articles_article
UPDATE articles_recommendation: of guides that recommended this one before it existed
INSERT articles_section
INSERT articles_step
INSERT articles_relatedtitle
SELECT articles_article: the guides that it recommends
INSERT articles_recommendation
INSERT articles_source
SELECT articles_term: somebody may have changed the words meanwhile
INSERT articles_revision
UPDATE articles_article: what readers see
INSERT articles_publication
SELECT articles_wordkey: what its titles mean, for the wish list
SELECT articles_wanted: who waits for it
INSERT articles_wanted
SELECT articles_term: those that are marked
INSERT articles_termuse
INSERT articles_lawuse
INSERT articles_titlekey
SELECT articles_legalstatement: what the text may cite
INSERT articles_statementuse
SELECT articles_article: guides that share something with it
SELECT articles_article: those of them that may now show it
SELECT articles_article_platforms: what these are about
SELECT articles_article: guides that share something with these
SELECT articles_closeguide: what these show now
INSERT articles_closeguide
SELECT articles_article_platforms: with situations that lead to it, its weight in searches
INSERT articles_passage
UPDATE articles_siteversion
RELEASE
"""
_TABLE = re.compile(r'\b(?:FROM|INTO|UPDATE)\s+"?(articles_\w+)')


def statements(captured) -> list[str]:
    """The verb and the first table of each."""
    found = []
    for query in captured:
        verb, table = query["sql"].lstrip("(").split()[0], _TABLE.search(query["sql"])
        found.append(f"{verb} {table[1]}" if table else verb)
    return found


@pytest.fixture
def site():
    Topic.objects.create(slug="fenqi", name="分期")
    Term.objects.create(slug="zhanqi", name="展期", explanation="往后延")
    LegalStatement.objects.create(
        slug="wei-yue", law="《民法典》", provisions="第 585 条", says="可以减", confidence="high"
    )
    published("乙", slug="yi", platforms="[某平台]", topic="fenqi")


def test_each_statement_of_a_publication_has_its_reason(site):
    with CaptureQueriesContext(connection) as captured:
        take(RICH, publish_it=True)
    needed = [line.partition(":")[0] for line in NEEDED.strip().splitlines()]
    assert statements(captured) == needed
    # RELEASE is none where the transaction is one of its own.
    assert len(needed) - 1 <= 35


def test_publishing_what_readers_see_already_writes_nothing(site):
    take(RICH, publish_it=True)
    before = site_version()
    with CaptureQueriesContext(connection) as captured:
        take(RICH, publish_it=True)
    # Plans for an older text end here, if there are any.
    found = {
        each for each in statements(captured) if not each.startswith(("SELECT", "SAVE", "REL"))
    }
    assert found <= {"UPDATE articles_schedule"}
    assert site_version() == before


@pytest.fixture
def while_it_is_rendered(monkeypatch):
    """Have something done by another connection each time that a text is rendered; count the times."""
    times = []

    def begin(act):
        def convert(self, text):
            with closing(connection.copy()) as other, other.cursor() as cursor:
                if connection.vendor == "postgresql":
                    cursor.execute("SET lock_timeout = 1")
                act(cursor)
            times.append(text)
            return convert_it(self, text)

        monkeypatch.setattr(markdown.Markdown, "convert", convert)
        return times

    convert_it = markdown.Markdown.convert
    return begin


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_new", [True, False])
def test_others_can_write_while_a_guide_is_rendered(while_it_is_rendered, is_new):
    article = Article(pk=0) if is_new else take(OWN).article
    # What was rendered a moment ago is not rendered again.
    text = OWN.replace("每月记账。", f"**记账{is_new}**。")

    def write(cursor):
        cursor.execute("UPDATE articles_article SET views = views + 1 WHERE id = %s", [article.pk])
        cursor.execute("UPDATE articles_siteversion SET number = number + 1")

    times = while_it_is_rendered(write)
    guide = take(text, publish_it=True).article
    assert times
    assert f"<strong>记账{is_new}</strong>" in guide.live.body


@pytest.mark.django_db(transaction=True)
def test_what_somebody_writes_while_a_guide_is_rendered_is_what_is_published(while_it_is_rendered):
    article = take(OWN).article
    Section.objects.filter(heading="以后").update(body="每月**记账**。")

    def write(cursor):
        sql = "UPDATE articles_section SET body = '每周记账。' WHERE heading = '以后'"
        cursor.execute(sql)

    times = while_it_is_rendered(write)
    revision = publish(article)
    assert times == ["每月**记账**。"]
    assert revision.text.sections[1].body == "每周记账。"
    assert "<p>每周记账。</p>" in revision.body
