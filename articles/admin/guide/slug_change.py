"""The page that changes a guide's slug."""

from django import forms
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse

from articles.editing.permissions import signed_in
from articles.editing.slugs import change_slug
from articles.models import Article

from .pages import address_of, attempt, render_page


class AddressForm(forms.Form):
    slug = forms.RegexField(
        r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z",
        label="网址名",
        max_length=80,
        help_text="只用小写字母、数字和短横线，例如 zuji-yuqi",
        error_messages={"invalid": "只用小写字母、数字，中间可以有短横线。"},
    )


def address_page(admin: ModelAdmin, request: HttpRequest, article: Article) -> HttpResponse:
    form = AddressForm(request.POST or None, initial={"slug": article.slug})
    if request.method == "POST" and form.is_valid():
        return attempt(
            request,
            lambda: change_slug(article, form.cleaned_data["slug"], signed_in(request)),
            "网址改好了。旧网址会自动转到新网址。",
            address_of(article),
            address_of(article, "address"),
        )
    return render_page(admin, request, article, "address", {"form": form, "tab": "change"})
