"""The first page of the admin: the lists and charts of the desk, and the models in groups."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from articles.desk import LISTS, parts_for
from articles.desk.csv_export import csv_parts
from articles.desk.daily_charts import charts_for

# The groups of models on the page; models in no group come last.
_GROUPS = {
    "内容": ("Article", "Topic", "Platform", "Situation", "Stage", "Helpline", "Operator"),
    "帮读者做的": ("Letter", "TimeLimit", "CourtQuestion", "PlanQuestion", "PlanRule"),
    "读者说的": ("Feedback", "Wanted", "SearchCount"),
    "词和法条": ("Term", "Synonym", "CrisisRule", "LegalStatement", "ProofRule"),
    "人员": ("User", "Group"),
}
_OTHERS = "其他"
# Names on this page that differ from the verbose names of the models.
_NAMES = {"Group": "身份（组）"}


def home_context(user: User, app_list: Iterable[dict]) -> dict:
    """The context of the first page. `app_list` is that of the admin for this user."""
    return {
        "title": "编辑台",
        "parts": parts_for(user),
        "charts": charts_for(user),
        "groups": _grouped([model for app in app_list for model in app["models"]]),
    }


def table_response(user: User, name: str) -> StreamingHttpResponse:
    """The list of that name as a CSV file. Raises Http404 or PermissionDenied."""
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
    """The models by the heading of their group, without empty groups."""
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
