"""Guides: the whole of one on one page, and the way to readers."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db import models, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from nested_admin import NestedModelAdmin

from articles.models import Article, FormerSlug
from articles.services.arranging import arrange, free_slug
from articles.services.freshness import touch_site
from articles.services.publishing import has_unpublished_changes, publish, unpublish

from .conflict import OPENED, conflict_page, is_stale, version_of
from .inlines import RecommendationInline, RelatedTitleInline, SectionInline, SourceInline


class ArticleForm(forms.ModelForm):
    def clean_slug(self) -> str:
        """An address that another guide had leads there for good, so it is taken."""
        slug = self.cleaned_data["slug"]
        former = FormerSlug.objects.filter(slug=slug).exclude(article=self.instance.pk)
        if slug and former.exists():
            raise forms.ValidationError("这个网址名以前属于另一篇指南，换一个吧。")
        return slug


class StateFilter(admin.SimpleListFilter):
    title = "状态"
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return (("live", "已发布"), ("draft", "草稿"))

    def queryset(self, request, queryset):
        if self.value() not in ("live", "draft"):
            return queryset
        return queryset.filter(live__isnull=self.value() == "draft")


@admin.register(Article)
class ArticleAdmin(NestedModelAdmin):
    form = ArticleForm
    list_display = ("title", "state", "topic", "last_checked", "views", "updated_at")
    list_filter = (StateFilter, "topic", "platforms")
    list_select_related = ("topic", "live")
    search_fields = ("title", "summary", "slug")
    autocomplete_fields = ("platforms",)
    actions = ("publish_selected", "unpublish_selected")
    inlines = (SectionInline, RelatedTitleInline, RecommendationInline, SourceInline)
    fieldsets = (
        (None, {"fields": ("title", "summary", "first_action", "last_checked")}),
        ("归类和网址", {"fields": ("topic", "platforms", "slug", "aliases")}),
    )
    formfield_overrides = {
        models.TextField: {"widget": forms.Textarea(attrs={"rows": 3, "cols": 70})},
        models.CharField: {"widget": forms.TextInput(attrs={"size": 60})},
    }

    class Media:
        css = {"all": ("css/admin.css",)}
        js = ("js/admin.js",)

    @admin.display(description="状态")
    def state(self, article: Article) -> str:
        if article.live is None:
            return "草稿"
        is_edited = article.updated_at > article.live.created_at
        return "已发布，有新的修改" if is_edited else "已发布"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).defer("live__document", "live__html")

    def view_on_site(self, article: Article) -> str | None:
        return article.get_absolute_url() if article.live else None

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Refuse what was typed over an older version than the one that is there now."""
        with transaction.atomic():
            article = self.get_object(request, unquote(object_id)) if object_id else None
            if article and request.method == "POST":
                article = Article.objects.select_for_update().get(pk=article.pk)
            if article and is_stale(request, article):
                return conflict_page(request, article, self.admin_site.each_context(request))
            return super().changeform_view(request, object_id, form_url, extra_context)

    # --- saving -------------------------------------------------------------------------------

    def save_model(self, request, obj: Article, form, change) -> None:
        if not obj.slug:
            obj.slug = form.initial.get("slug") or free_slug("", obj.title)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change) -> None:
        super().save_related(request, form, formsets, change)
        arrange(form.instance, former_slug=form.initial.get("slug", ""))
        # Topic and address are not part of a revision: they change for readers at once.
        touch_site()
        if "_publish" in request.POST:
            publish(form.instance, by=request.user)
            self.log_change(request, form.instance, "发布")
            self.message_user(request, "已发布，读者现在看到的就是这一版。", messages.SUCCESS)
        if "_unpublish" in request.POST:
            unpublish(form.instance)
            self.log_change(request, form.instance, "撤下")
            self.message_user(request, "已从网站撤下，内容都还在。", messages.SUCCESS)

    def render_change_form(self, request, context, *args, obj=None, **kwargs) -> HttpResponse:
        if obj:
            context["opened"] = request.POST.get(OPENED) or version_of(obj)
            context["is_live"] = obj.live is not None
            context["has_unpublished_changes"] = has_unpublished_changes(obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """What was published stays on record: it is taken off the site and not deleted."""
        if obj and obj.revisions.exists():
            return False
        return super().has_delete_permission(request, obj)

    # --- several at once ----------------------------------------------------------------------

    @admin.action(description="发布选中的指南", permissions=["change"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        for article in queryset:
            publish(article, by=request.user)
            self.log_change(request, article, "发布")
        self.message_user(request, f"已发布 {len(queryset)} 篇指南。", messages.SUCCESS)

    @admin.action(description="撤下选中的指南", permissions=["change"])
    def unpublish_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        for article in queryset:
            unpublish(article)
            self.log_change(request, article, "撤下")
        self.message_user(request, f"已撤下 {len(queryset)} 篇指南。", messages.SUCCESS)
