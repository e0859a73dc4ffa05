"""The editors' handbook: a page for each chapter, with pictures if `make handbook` has made them."""

import struct
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

_A_YEAR = 365 * 24 * 3600
# Device pixels for each CSS pixel of the pictures.
_SCALE = 2


@dataclass(frozen=True)
class Chapter:
    """A chapter, whose text is a template. `pictures` maps names to alternative texts."""

    slug: str
    title: str
    about: str
    pictures: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Picture:
    url: str
    text: str
    width: int
    height: int


CHAPTERS = (
    Chapter(
        "login",
        "第一次登录和两步验证",
        "进后台，换密码，绑定手机；你的身份能做什么。",
        {"login": "登录页：用户名和密码", "proof": "两步验证：填六位数字"},
    ),
    Chapter(
        "write",
        "写一篇新指南",
        "从标题到步骤，一页写完，先存成草稿。",
        {"head": "指南开头的几格", "step": "一个步骤和它的几格"},
    ),
    Chapter(
        "change",
        "改一篇已发布的指南",
        "放心改：发布以前，读者看到的不变。",
        {"save": "编辑页最下面的几个按钮", "changes": "和读者看到的有什么不同"},
    ),
    Chapter(
        "release",
        "送审、审阅、发布、定时",
        "写好以后交给谁，怎么让读者看到。",
        {"review": "下一步里的审阅一栏", "publish": "下一步里的发布一栏"},
    ),
    Chapter(
        "merge",
        "两个人同时改了怎么办",
        "两份都在，逐处选一边。",
        {"merge": "左边是你的，右边是对方的"},
    ),
    Chapter(
        "history",
        "看历史、恢复、预览链接",
        "每次保存都留着，随时能看、能比、能恢复。",
        {"history": "保存过的每一版"},
    ),
    Chapter(
        "import",
        "导入和导出",
        "把写好的文本文件变成草稿，或者存一份出来。",
        {"files": "导入以前，看文件会变成什么"},
    ),
    Chapter(
        "proofreading",
        "校对：看懂提示，什么时候可以不改",
        "三种提示的轻重，一键改正，和不改的理由。",
        {"findings": "校对的提示和改正的按钮"},
    ),
    Chapter(
        "law",
        "法条台账和「正在复核」",
        "每条法律说法记一处，到期就再核对。",
        {"law": "台账里到期的法条"},
    ),
    Chapter(
        "readers",
        "读者说了什么：编辑台上的清单怎么用",
        "从读者卡住的地方，找到下一件该改的事。",
        {"desk": "编辑台上等着你的事", "readers": "编辑台上读者缺什么"},
    ),
    Chapter(
        "archive",
        "归档、改网址、删词条之前",
        "先看会影响什么，再动手。",
        {"address": "改网址的页面", "delete": "删除术语以前，列出用到它的指南"},
    ),
    Chapter(
        "wording",
        "写法：短句、一步一个动词、不许诺、不写平台电话",
        "让着急的人也看得懂，也不让他吃亏。",
    ),
)


def handbook_urls(site: AdminSite) -> list[URLPattern]:
    wrap = site.admin_view
    return [
        path("handbook/", wrap(partial(contents_page, site)), name="handbook"),
        path("handbook/<slug:slug>/", wrap(partial(chapter_page, site)), name="handbook_chapter"),
        path("handbook/<slug:name>.png", wrap(picture, cacheable=True), name="handbook_picture"),
    ]


def contents_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    context = site.each_context(request) | {"title": "手册", "chapters": CHAPTERS}
    return TemplateResponse(request, "admin/handbook/contents.html", context)


def chapter_page(site: AdminSite, request: HttpRequest, slug: str) -> HttpResponse:
    place = next((place for place, each in enumerate(CHAPTERS) if each.slug == slug), None)
    if place is None:
        raise Http404
    chapter = CHAPTERS[place]
    context = site.each_context(request) | {
        "title": chapter.title,
        "chapters": CHAPTERS,
        "chapter": chapter,
        "previous": CHAPTERS[place - 1] if place else None,
        "next": CHAPTERS[place + 1] if place + 1 < len(CHAPTERS) else None,
        "pictures": _pictures(chapter),
    }
    return TemplateResponse(request, f"admin/handbook/chapters/{chapter.slug}.html", context)


def picture(request: HttpRequest, name: str) -> HttpResponse:
    """A picture of a chapter. Browsers may cache it, because its URL changes with it."""
    file = {name: _file(name) for each in CHAPTERS for name in each.pictures}.get(name)
    if file is None or not file.exists():
        raise Http404
    kept = f"private, max-age={_A_YEAR}, immutable"
    return HttpResponse(file.read_bytes(), "image/png", headers={"Cache-Control": kept})


def _pictures(chapter: Chapter) -> dict[str, Picture]:
    """The pictures of the chapter that exist, by name."""
    found = {name: _file(name) for name in chapter.pictures}
    return {
        name: _picture(name, chapter.pictures[name], file)
        for name, file in found.items()
        if file.exists()
    }


def _picture(name: str, text: str, file: Path) -> Picture:
    url = reverse("admin:handbook_picture", args=[name])
    with file.open("rb") as content:
        width, height = struct.unpack(">II", content.read(24)[16:])
    made = int(file.stat().st_mtime)
    return Picture(f"{url}?{made}", text, width // _SCALE, height // _SCALE)


def _file(name: str) -> Path:
    return settings.VAR_DIR / "handbook" / f"{name}.png"
