"""Was this guide helpful, and where are readers stuck? The answer, and the thank-you after it.

The forms stand on pages that are cached and the same for everybody, so they cannot carry a CSRF
token: it would be somebody else's, and would need a cookie. There is nothing of the reader's to
forge here, neither session nor cookie; what is kept out is other sites and programs that answer in
the readers' place: by the headers of the browser, a field that only programs fill in, and a limit
for each address.
"""

from urllib.parse import urlencode, urlsplit

from django.core.exceptions import SuspiciousOperation
from django.core.validators import slug_re
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    QueryDict,
)
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from articles.forms.feedback import FeedbackForm
from articles.models import Article, Feedback, Helpline
from articles.services.answering import answer, step_titles

# A Unix socket has no address.
_THIS_MACHINE = ("127.0.0.1", "::1", "")


class SeeOther(HttpResponseRedirect):
    """The next page is got, not posted: reloading it sends nothing again."""

    status_code = 303


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest, slug: str) -> HttpResponse:
    article = _guide(slug)
    if request.method != "POST":
        return _back(article)
    if not _is_from_our_page(request):
        return _page(request, article, said="refused", status=403)
    form = FeedbackForm(_posted(request), article=article) if article else None
    if form is None or not form.is_valid():
        return _thank(article)
    if not form.is_from_a_program:
        answer(article, address=_address(request), **form.answer)
    return _thank(article, said=form.answer["verdict"], step=form.answer["anchor"])


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Fits what was said. What was said is in the address, so that nothing is kept about it."""
    said = request.GET.get("said", "")
    article = _guide(request.GET.get("guide", ""))
    return _page(request, article, said=said if said in Feedback.Verdict.values else "")


def _guide(slug: str) -> Article | None:
    """The published guide that has this address or had it."""
    # PostgreSQL does not take a NUL even to look for it.
    if not slug_re.match(slug):
        return None
    guides = Article.objects.published().select_related("live").defer("live__html")
    return guides.filter(slug=slug).first() or guides.filter(former_slugs__slug=slug).first()


def _back(article: Article | None) -> HttpResponse:
    if article is None:
        raise Http404
    return redirect(article)


def _thank(article: Article | None, **said: str) -> HttpResponse:
    query = {"guide": article.slug if article else "", **said}
    given = urlencode({name: value for name, value in query.items() if value})
    return SeeOther(f"{reverse('thanks')}?{given}" if given else reverse("thanks"))


def _page(request: HttpRequest, article: Article | None, said: str, status=200) -> HttpResponse:
    step = request.GET.get("step", "")
    context = {
        "article": article,
        "said": said,
        "step": step if article and step in step_titles(article.live) else "",
        "helplines": Helpline.objects.on_guides() if said != Feedback.Verdict.HELPFUL else None,
    }
    return render(request, "articles/thanks.html", context, status=status)


def _posted(request: HttpRequest) -> QueryDict:
    """What was sent; nothing if that is too large or no form at all."""
    try:
        return request.POST
    except (SuspiciousOperation, MultiPartParserError):
        return QueryDict()


def _is_from_our_page(request: HttpRequest) -> bool:
    """Did our own page send this, or the reader directly ("none")?

    Sec-Fetch-Site decides, in older browsers Origin. Where both are missing, Referer does, which
    our referrer policy has browsers send to us. Who sends none of the three is let in: no common
    browser does that of itself, but readers have reason to use one that says nothing about them,
    and another site gains nothing but one anonymous answer within the limit.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site in ("same-origin", "none")
    sender = request.headers.get("Origin") or request.headers.get("Referer")
    return sender is None or _host(sender) == request.get_host().lower()


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""


def _address(request: HttpRequest) -> str:
    """Where the request comes from.

    A proxy on this machine, the only one that gunicorn trusts too, has appended the reader's
    address; without it all readers would be one. Anybody else's X-Forwarded-For is a claim.
    """
    address = request.META.get("REMOTE_ADDR", "")
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")[-1].strip()
    return forwarded if forwarded and address in _THIS_MACHINE else address
