"""The sheet on which somebody notes who called and what was said: nothing is typed here."""

import csv
from io import StringIO

COLUMNS = (
    *("序号", "日期", "开始–结束", "谁先找谁", "方式", "对方号码或账号", "自称哪家", "姓名工号"),
    *("怎么核的", "哪份合同", "对方原话", "我说了什么", "说定的：金额、日期、谁来发书面"),
    *("下一步和日子", "证据文件名", "受理编号"),
)
WAYS = ("电话", "短信", "站内信", "邮件", "上门", "信函", "法院")
MARKS = (
    *("骂", "威胁", "冒充公检法", "找了第三人", "说出欠款", "22:00–次日 8:00", "当天第几通"),
    *("要转个人账户", "要验证码", "上门", "P 图群发"),
)
ROWS_A_PAGE = 12


def blank_csv() -> str:
    """The names of the columns alone, with a mark by which programs know UTF-8."""
    lines = StringIO(newline="")
    csv.writer(lines).writerow((*COLUMNS, "记号"))
    return "\ufeff" + lines.getvalue()
