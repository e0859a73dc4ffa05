"""The ledger of law: what each law says, which guides cite it, when it is due for review."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.editing.permissions import signed_in
from articles.law.statements import guides_citing, mark_verified, note_uses_of
from articles.models import Article, LegalStatement, StatementUse
from articles.text.law.citations import read_citation

from .reference import TEXTS
from .site_version import TouchingAdmin

_SOON = timedelta(days=30)


class StatementForm(forms.ModelForm):
    def clean(self) -> dict:
        """Articles that are not understood would match every place that names the law."""
        super().clean()
        data = self.cleaned_data
        law, provisions = data.get("law", ""), data.get("provisions", "")
        if provisions and not read_citation(law + provisions).provisions:
            self.add_error("provisions", "看不懂这是第几条。请写成「第 674、676 条」的样子。")
        return data


class DueFilter(admin.SimpleListFilter):
    title = "核对"
    parameter_name = "due"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("now", "到期了"), ("soon", "30 天内到期")]

    def queryset(
        self, request: HttpRequest, queryset: QuerySet[LegalStatement]
    ) -> QuerySet[LegalStatement] | None:
        today = timezone.localdate()
        if self.value() == "now":
            return queryset.filter(pk__in=LegalStatement.objects.due())
        if self.value() == "soon":
            return queryset.filter(review_by__range=(today, today + _SOON))
        return None


@admin.register(LegalStatement)
class LegalStatementAdmin(TouchingAdmin):
    form = StatementForm
    # Short days and short heads: the list stands beside the filters on a tablet.
    list_display = ("law", "provisions", "review", "guides", "verified", "sure")
    delete_confirmation_template = "admin/desk/delete_confirmation.html"
    list_display_links = ("law", "provisions")
    list_filter = (DueFilter, "confidence")
    search_fields = ("slug", "law", "provisions", "says", "note")
    actions = ("vouch",)
    fields = (
        ("law", "provisions"),
        "says",
        ("confidence", "review_by"),
        ("verified_on", "verified_by"),
        "note",
        "url",
        ("in_force_from", "in_force_to"),
        "slug",
        "resting",
    )
    readonly_fields = ("verified_by", "resting")
    formfield_overrides = TEXTS

    def get_queryset(self, request: HttpRequest) -> QuerySet[LegalStatement]:
        counted = Count("uses__article", distinct=True)
        return super().get_queryset(request).annotate(guide_count=counted)

    @admin.display(description="把握", ordering="confidence")
    def sure(self, statement: LegalStatement) -> str:
        return statement.get_confidence_display().partition("：")[0]

    @admin.display(description="核对过", ordering="verified_on")
    def verified(self, statement: LegalStatement) -> str:
        return statement.verified_on.isoformat() if statement.verified_on else "没有"

    @admin.display(description="下次核对", ordering="review_by")
    def review(self, statement: LegalStatement) -> str:
        day = statement.review_by.isoformat() if statement.review_by else "没有定"
        return f"{day} 到期了" if statement.is_due else day

    @admin.display(description="指南", ordering="guide_count")
    def guides(self, statement: LegalStatement) -> int:
        return statement.guide_count

    @admin.display(description="用到它的地方")
    def resting(self, statement: LegalStatement) -> SafeString | str:
        """Each guide with its places; the id is where the message after saving leads."""
        guides = guides_citing(statement) if statement.pk else []
        if not guides:
            return "还没有指南用到它。步骤的「依据」或正文写到这一条时，会自动出现在这里。"
        rows = ((_guide_link(article), _place_links(article, uses)) for article, uses in guides)
        # Not a list: the admin's styles push lists in a form far to the right.
        listed = format_html_join("", "<div>{}：{}</div>", rows)
        return format_html('<div id="resting">{}</div>', listed)

    # --- saving -------------------------------------------------------------------------------

    def save_model(self, request: HttpRequest, obj: LegalStatement, form: Any, change: Any) -> None:
        if "verified_on" in form.changed_data:
            obj.verified_by = signed_in(request) if obj.verified_on else None
        super().save_model(request, obj, form, change)
        if not change or {"law", "provisions"} & set(form.changed_data):
            note_uses_of(obj)
        if change and form.changed_data:
            self._ask_to_look(request, obj)

    def _ask_to_look(self, request: HttpRequest, obj: LegalStatement) -> None:
        if count := obj.uses.values("article").distinct().count():
            page = reverse("admin:articles_legalstatement_change", args=[obj.pk])
            text = '有 {} 篇指南用到它，<a href="{}#resting">看看还对不对</a>。'
            self.message_user(request, format_html(text, count, page), messages.WARNING)

    @admin.action(description="今天核对过，一年后再看", permissions=["change"])
    def vouch(self, request: HttpRequest, queryset: QuerySet[LegalStatement]) -> None:
        statements = list(queryset)
        mark_verified(statements, signed_in(request))
        for statement in statements:
            self.log_change(request, statement, "今天核对过")
        self.message_user(
            request, f"{len(statements)} 条记为今天核对过，一年后再看。", messages.SUCCESS
        )

    # --- deleting -----------------------------------------------------------------------------

    def get_deleted_objects(
        self, objs: Sequence[LegalStatement] | QuerySet[LegalStatement], request: HttpRequest
    ) -> tuple:
        """What goes is the entry; the guides stay, and lose what vouches for them."""
        _, _, needed, protected = super().get_deleted_objects(objs, request)
        uses = StatementUse.objects.filter(statement__in=objs).select_related("article")
        places = [
            format_html("{}：{}", _guide_link(use.article), _place_link(use.article, use))
            for use in uses.order_by("article__title", "id")
        ]
        used = ["用到的地方（指南会留着，一个字也不会变）：", places] if places else []
        return [*map(str, objs), *used], {"法条台账": len(objs)}, needed, protected


def _guide_link(article: Article) -> SafeString:
    page = reverse("admin:articles_article_change", args=[article.pk])
    return format_html('<a href="{}">{}</a>', page, article.title)


def _place_links(article: Article, uses: list[StatementUse]) -> SafeString:
    return format_html_join("、", "{}", ((_place_link(article, use),) for use in uses))


def _place_link(article: Article, use: StatementUse) -> SafeString | str:
    """Where readers find it; what they cannot see yet is text."""
    if article.live_id is None:
        return use.title
    place = f"{article.get_absolute_url()}#{use.anchor}"
    return format_html('<a href="{}">{}</a>', place, use.title)
