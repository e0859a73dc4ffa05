"""The pictures of the handbook: where each is taken, and what must be seen there."""

from dataclasses import dataclass

# Of the database that lives as long as the pictures are taken.
USER, PASSWORD, KEY = "管理员", "mima-for-pictures", "0b" * 20
_GUIDE = "/admin/articles/article"


@dataclass(frozen=True)
class Picture:
    """`place` is what is cut out of the page at `address`; `shows` a text that must stand in it.

    `address` may name keys of `rows`; without one it is the page that is open already.
    """

    name: str
    address: str
    place: str
    shows: str
    height: int = 640


LOGIN = Picture("login", "/admin/login/", "#container", "密码")
PROOF = Picture("proof", "", "#container", "六位数字")
PICTURES = (
    Picture("desk", "/admin/", ".home-part >> nth=0", "等你审阅"),
    Picture("readers", "/admin/", ".home-part:has(#list-stuck)", "读者卡住的步骤"),
    Picture("head", f"{_GUIDE}/add/", ".part-head-fields", "今天先做这一件事"),
    Picture("step", f"{_GUIDE}/{{rent}}/change/", "[data-row=step] >> nth=0", "做什么", 590),
    Picture("save", f"{_GUIDE}/{{rent}}/change/", ".desk-save", "保存，下一步…"),
    Picture("findings", f"{_GUIDE}/{{rent}}/change/", ".desk-findings", "改成「用户」"),
    Picture("changes", f"{_GUIDE}/{{rent}}/release/", "[aria-labelledby=changes]", "修改"),
    Picture("review", f"{_GUIDE}/{{rent}}/release/", "#review", "退回修改"),
    Picture("publish", f"{_GUIDE}/{{instalments}}/release/", "#publish", "只改错字"),
    Picture("merge", f"{_GUIDE}/{{arrears}}/merge/?mine={{mine}}", "form.merge", "用我的"),
    Picture("history", f"{_GUIDE}/{{arrears}}/history/", ".desk-table", "恢复这一版"),
    Picture("address", f"{_GUIDE}/{{rent}}/address/", ".desk-card", "现在的网址"),
    Picture("files", f"{_GUIDE}/import/check/", ".import-file", "新建一篇"),
    Picture(
        "law", "/admin/articles/legalstatement/?due=now", ".changelist-form-container", "到期了"
    ),
    Picture("delete", "/admin/articles/term/{term}/delete/", "#content", "删掉就找不回来了"),
)
