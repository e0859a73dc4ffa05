"""What the pictures of the handbook show: `python -m tests.support.handbook.rows`, into an empty database
that has our own guides.

Prints where it is, as JSON: names as `pictures.PICTURES` has them, each with the key of a row.
"""

import json
from dataclasses import replace
from datetime import timedelta

import django

django.setup()

# After Django, which these need to be set up.
from django.contrib.auth.models import User  # noqa: E402
from django.utils import timezone  # noqa: E402
from django_otp.plugins.otp_totp.models import TOTPDevice  # noqa: E402

from articles.editing.load import load_document  # noqa: E402
from articles.editing.working_copy import create_draft, save_draft, working_number  # noqa: E402
from articles.feedback.wishes import gather_titles  # noqa: E402
from articles.importing.uploads import keep  # noqa: E402
from articles.models import Article, Feedback, LegalStatement, SearchCount, Term, Wanted  # noqa: E402
from articles.publishing.review import answer, ask_review  # noqa: E402
from articles.publishing.schedule import schedule_publication  # noqa: E402
from articles.text.document import Document  # noqa: E402
from tests.support.editors import AUTHOR, REVIEWER, person  # noqa: E402
from tests.support.samples import PLAIN  # noqa: E402

from .pictures import KEY, PASSWORD, USER  # noqa: E402


def main() -> None:
    # They are called what they are.
    author, reviewer, us = (person(role, role) for role in (AUTHOR, REVIEWER, USER))
    us.set_password(PASSWORD)
    us.save()
    TOTPDevice.objects.create(user=us, name="app", key=KEY)
    rent, arrears, instalments = (
        Article.objects.get(slug=slug)
        for slug in ("xinyong-zuji-yuqi", "yuqi-xieshang", "fenqile-yuqi-xieshang")
    )
    _ask(rent, author, us)
    _return(author, reviewer, us)
    _plan(instalments, us)
    _listen(instalments)
    _let_a_law_fall_due()
    keep([("shouji-fenqi.txt", PLAIN.encode())], us)
    keys = {
        "rent": rent.pk,
        "arrears": arrears.pk,
        "mine": _save_at_once(arrears, author, us),
        "instalments": instalments.pk,
        "term": Term.objects.get(slug="zhanqi").pk,
    }
    print(json.dumps(keys))


def _ask(article: Article, author: User, us: User) -> None:
    """A draft with what proofreading finds, sent to us."""
    action = "假如不清楚欠谁，今天打开订单里的合同，把使用者协议截图保存。"
    _save(article, author, note="改了今天先做的事", first_action=action)
    ask_review(article, author, us, "第一件事这样写清楚吗？")


def _return(author: User, reviewer: User, us: User) -> None:
    draft = create_draft(Document(title="租来的手机丢了怎么办", summary="先报警。"), us)
    ask_review(draft, us, reviewer)
    answer(draft, "returned", reviewer, "还缺步骤：丢了以后先找谁。")


def _plan(article: Article, us: User) -> None:
    document = load_document(article)
    _save(article, us, note="说得短一些", summary=f"{document.summary}先别借新还旧。")
    at = (timezone.localtime() + timedelta(days=1)).replace(hour=8, minute=0, second=0)
    schedule_publication(article, at, us)


def _save_at_once(article: Article, author: User, us: User) -> int:
    """Both begin with the same text; returns the number of the revision that is kept aside."""
    document, base = load_document(article), working_number(article)
    theirs = replace(document, summary="先算清欠多少，再谈怎么还。谈成的写下来。")
    mine = replace(document, summary="先弄清欠谁、欠多少，再谈怎么还。")
    save_draft(article, theirs, author, base=base, note="结论短一些")
    return save_draft(article, mine, us, base=base).revision.number


def _save(article: Article, by: User, note: str, **changes: str) -> None:
    document = replace(load_document(article), **changes)
    save_draft(article, document, by, base=working_number(article), note=note)


def _listen(article: Article) -> None:
    """What readers said, searched for and want."""
    today = timezone.localdate()
    step = load_document(article).sections[2].steps[0]
    said = {"article": article, "revision": article.live, "day": today}
    Feedback.objects.create(verdict="stuck", anchor=step.anchor, reason="refused", **said)
    Feedback.objects.create(verdict="no", reason="unclear", **said)
    SearchCount.objects.create(query="手机丢了", day=today, times=1)
    gather_titles()
    Wanted.objects.filter(pk__in=list(Wanted.objects.values_list("pk", flat=True)[3:])).delete()


def _let_a_law_fall_due() -> None:
    statement = LegalStatement.objects.filter(uses__isnull=False).order_by("position").first()
    yesterday = timezone.localdate() - timedelta(days=1)
    LegalStatement.objects.filter(pk=statement.pk).update(review_by=yesterday)


if __name__ == "__main__":
    main()
