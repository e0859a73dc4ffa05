"""Feedback about a guide (helpful, not helpful, stuck at a step), and the page that thanks for it."""

from urllib.parse import urlencode

from django.core.validators import slug_re
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from articles.feedback.answers import answer, step_titles
from articles.forms.feedback import FeedbackForm
from articles.models import Article, Feedback, Helpline
from articles.reading.helplines import sorted_for_topic
from articles.search.crisis import CARDS, card_for

from .client_address import address_of
from .crisis import card_of, card_query, count_card
from .posted_forms import SeeOther, is_same_origin, posted


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest, slug: str) -> HttpResponse:
    article = _guide(slug)
    if request.method != "POST":
        return _back(article)
    sent = posted(request)
    text = sent.get("text", "")
    if not is_same_origin(request):
        return _page(request, article, text, said="refused", status=403)
    if article is None:
        return _thank(None, **card_query(card_for(text)))
    form = FeedbackForm(sent, article=article)
    if not form.is_valid():
        return _thank(article, **card_query(card_for(text)))
    if not form.is_from_a_program:
        answer(article, address=address_of(request), **form.answer)
    said = {"said": form.answer["verdict"], "step": form.answer["anchor"]}
    if form.answer["reason"] == Feedback.Reason.NO_ANSWER:
        said["reason"] = Feedback.Reason.NO_ANSWER.value
    return _thank(article, **said, **card_query(card_for(text)))


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """The page fits the answer. Its kind is in the address, so that nothing has to be stored."""
    said = request.GET.get("said", "")
    article = _guide(request.GET.get("guide", ""))
    return _page(request, article, "", said=said if said in Feedback.Verdict.values else "")


def _guide(slug: str) -> Article | None:
    """The published guide that has this address or had it."""
    # PostgreSQL does not take a NUL even to look for it.
    if not slug_re.match(slug):
        return None
    guides = Article.objects.published().select_related("live", "live_topic").defer("live__html")
    return guides.filter(slug=slug).first() or guides.filter(former_slugs__slug=slug).first()


def _back(article: Article | None) -> HttpResponse:
    if article is None:
        raise Http404
    return redirect(article)


def _thank(article: Article | None, **said: str) -> HttpResponse:
    query = {"guide": article.slug if article else "", **said}
    given = urlencode({name: value for name, value in query.items() if value})
    return SeeOther(f"{reverse('thanks')}?{given}" if given else reverse("thanks"))


def _page(
    request: HttpRequest, article: Article | None, text: str, *, said: str, status: int = 200
) -> HttpResponse:
    """`text` is what the reader wrote, when this page is the direct response to it."""
    step = request.GET.get("step", "")
    card = card_of(request, text)
    context = {
        "article": article,
        "said": said,
        "step": step if article and step in step_titles(article.live_revision) else "",
        "no_answer": request.GET.get("reason") == Feedback.Reason.NO_ANSWER,
        "helplines": sorted_for_topic(
            Helpline.objects.on_guides(), article.live_topic if article else None
        ),
        "card": card if card in CARDS else None,
    }
    response = render(request, "articles/thanks.html", context, status=status)
    return count_card(request, response) if context["card"] else response
