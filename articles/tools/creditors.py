"""Whom a letter is written to, and where complaints about them go."""

CREDITOR = "债权人"
# The values of the form field `creditor`, with their names in conditions and on pages.
CREDITORS = {
    "bank": "银行",
    "consumer-finance": "消费金融公司",
    "microloan": "小贷公司",
    "lessor": "租机商家",
    "guarantor": "担保公司",
    "assignee": "债权受让方",
    "court": "法院",
}
COURT = "court"

_REGULATOR = ("12378", "金融消费者投诉维权热线：银行、消费金融这类机构归它管。")
_MARKET = ("12315", "消费投诉：租机商家、平台归它管。")
_CITY = (
    "12345",
    "转地方金融管理部门：小贷、担保、买债的公司，或不知道找谁。对方是银行、保险类机构的，打 12378。",
)
_ROUTES = {
    "bank": _REGULATOR,
    "consumer-finance": _REGULATOR,
    "lessor": _MARKET,
    "microloan": _CITY,
    "guarantor": _CITY,
    "assignee": _CITY,
}


def complaint_route(creditor: str) -> tuple[str, str] | None:
    """The number and what it is for; None for a court, about which none of them takes complaints."""
    return _ROUTES.get(creditor)
