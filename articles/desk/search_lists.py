"""Lists of searches without results, and of guides that readers want."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db.models import F, Max, Q, QuerySet, Sum
from django.urls import reverse
from django.utils.http import urlencode

from articles.feedback.wishes import unwritten, with_demand
from articles.models import SearchCount, Wanted

from .desk_list import DeskList, Found, Link, Row, since_lately

_DEMAND = ("demand", "titles", "searches", "wishes")


def _not_found(user: User) -> QuerySet:
    """Searches without results, except those that have found something since."""
    nothing = Q(found=0)
    searches = SearchCount.objects.filter(day__gte=since_lately()).order_by()
    counted = searches.values("query").annotate(
        count=Sum("times", filter=nothing),
        last=Max("day", filter=nothing),
        newest=Max("day"),
    )
    return counted.filter(last=F("newest")).order_by("-count", "query")


def _search_rows(found: Sequence[Found], user: User) -> list[Row]:
    # No link to the public search: it would count the search of the editor.
    days = reverse("admin:articles_searchcount_changelist")
    add = reverse("admin:articles_synonym_add")
    may_add = user.has_perm("articles.add_synonym")
    return [
        Row(
            (each["query"], str(each["count"]), each["last"].isoformat()),
            f"{days}?{urlencode({'query__exact': each['query']})}",
            links=(Link("加成同义词", f"{add}?{urlencode({'words': each['query']})}"),)
            if may_add
            else (),
        )
        for each in found
    ]


def _wanted(user: User) -> QuerySet:
    # `values` comes first, so that the database groups by key and not by every field.
    wanted = unwritten(Wanted.objects.order_by().values("pk", "title"))
    return with_demand(wanted).order_by("-demand", "pk").values("pk", "title", *_DEMAND)


def _wanted_rows(found: Sequence[Found], user: User) -> list[Row]:
    return [
        Row(
            (each["title"], *(str(each[name] or "") for name in _DEMAND)),
            reverse("admin:articles_wanted_change", args=[each["pk"]]),
        )
        for each in found
    ]


NOT_FOUND = DeskList(
    "searches",
    "搜不到的词",
    "最近 30 天，搜过的词都找得到。",
    ("搜索词", "次数", "最近一天"),
    "articles.view_searchcount",
    _not_found,
    _search_rows,
    more="articles/searchcount/?found__exact=0",
)
WANTED = DeskList(
    "wanted",
    "想看清单",
    "没有读者想看而还没有写的。",
    ("题目", "合计", "来源列出的次数", "没搜到的次数", "点了想看的次数"),
    "articles.view_wanted",
    _wanted,
    _wanted_rows,
    more="articles/wanted/",
)
