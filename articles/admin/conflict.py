"""Two editors on one guide: the second save overwrites nothing, and loses nothing."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse

from articles.models import Article, RelatedTitle, Section, Source, Step

# Names the version of the guide that a form was filled from.
OPENED = "_opened"
_PARTS = {
    "sections": ("小节", Section),
    "steps": ("步骤", Step),
    "related": ("相关文章", RelatedTitle),
    "sources": ("来源", Source),
}


def version_of(article: Article) -> str:
    return article.updated_at.isoformat()


def is_stale(request: HttpRequest, article: Article) -> bool:
    """Has the guide been saved since this form was opened?"""
    opened = request.POST.get(OPENED)
    return bool(opened) and opened != version_of(article)


def conflict_page(request: HttpRequest, article: Article, context: dict) -> HttpResponse:
    """Says what happened, and shows all that was typed so that it can be copied."""
    context = context | {"article": article, "typed": list(typed_texts(request.POST))}
    return TemplateResponse(request, "admin/articles/article/conflict.html", context, status=409)


def typed_texts(data: QueryDict):
    """(label, text) of every text field of the form that has something in it."""
    for name, text in data.items():
        label = _label(name.split("-"))
        if label and text.strip() and "__prefix__" not in name:
            yield label, text


def _label(parts: list[str]) -> str:
    """「小节 1 · 步骤 2 · 怎么做」 for `sections-0-steps-1-body`; empty for what nobody types."""
    model, labels = Article, []
    *places, field = parts
    for part, number in zip(places[::2], places[1::2], strict=False):
        if part not in _PARTS or not number.isdigit():
            return ""
        name, model = _PARTS[part]
        labels.append(f"{name} {int(number) + 1}")
    texts = {f.name: f.verbose_name for f in model._meta.fields if f.editable and not f.choices}
    is_typed = field in texts and field not in ("id", "position", "number", "topic")
    is_typed = is_typed and not model._meta.get_field(field).is_relation
    return " · ".join([*labels, str(texts[field])]) if is_typed else ""
