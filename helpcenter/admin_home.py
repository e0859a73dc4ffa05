"""The first page of the desk: lists of what is to be done, charts, and the way to everything else."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from articles.desk import LISTS, parts_for
from articles.desk.csv_export import csv_parts
from articles.desk.daily_charts import charts_for

# How editors think of what is kept; what is in no group stands below them.
_GROUPS = {
    "内容": ("Article", "Topic", "Platform", "Situation", "Stage", "Helpline", "Operator"),
    "读者说的": ("Feedback", "Wanted", "SearchCount"),
    "词和法条": ("Term", "Synonym", "CrisisRule", "LegalStatement", "ProofRule"),
    "人员": ("User", "Group"),
}
_OTHERS = "其他"
# What it is for, beside what its own pages call it.
_NAMES = {"Group": "身份（组）"}


def home_context(user: User, app_list: Iterable[dict]) -> dict:
    """What the first page shows this user. `app_list` is the admin's, of what the user may see."""
    return {
        "title": "编辑台",
        "parts": parts_for(user),
        "charts": charts_for(user),
        "groups": _grouped([model for app in app_list for model in app["models"]]),
    }


def table_response(user: User, name: str) -> StreamingHttpResponse:
    """The list of that name as a file for spreadsheets, for who may see it."""
    kind = LISTS.get(name)
    if kind is None:
        raise Http404
    if not kind.is_for(user):
        raise PermissionDenied
    file = f"{kind.title} {timezone.localdate()}.csv"
    return StreamingHttpResponse(
        csv_parts(kind, user),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": content_disposition_header(True, file)},
    )


def _grouped(models: list[dict]) -> dict[str, list[dict]]:
    """The admin's models by the heading under which they stand; no heading without any."""
    by_name = {
        name: model | {"name": _NAMES.get(name, model["name"])}
        for model in models
        for name in [model["object_name"]]
    }
    groups = {
        heading: [by_name.pop(name) for name in names if name in by_name]
        for heading, names in _GROUPS.items()
    }
    groups[_OTHERS] = list(by_name.values())
    return {heading: found for heading, found in groups.items() if found}
