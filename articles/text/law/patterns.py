"""How Chinese texts name laws and their articles: the pieces of every expression that looks for them.

《中华人民共和国民法典》(2020)第 674 条、第 676 至 678 条第 1 款: the name, the year or a standard's
number in brackets, the articles, and the paragraph (款) or item (项) that narrows them down.
"""

import re

NUMBER = r"(?:\d{1,4}|[零〇一二两三四五六七八九十百千]{1,9})"
# One level of names inside a name. Without < and >, which belong to HTML.
NAME = r"《(?:[^《》<>\n]|《[^《》<>\n]{1,40}》){2,60}》"
EDITION = r"(?:\s*[(（](?:\d{4}|GB)[^()（）\n]{0,20}[)）])?"
ARTICLES = rf"第\s*{NUMBER}(?:\s*[、,，和及至到–—~-]\s*(?:第\s*)?{NUMBER}){{0,60}}\s*条"
# 第 293 条之一 is an article of its own, while 第 293 条第 1 款 is a part of one.
INSERTED = "之[一二三四五六七八九十]+"
_DETAIL = rf"(?:{INSERTED})?(?:\s*第\s*{NUMBER}\s*[款项])*"
# A law in the middle of a sentence, with its articles: `name` and `articles`.
NAMED_LAW = (
    rf"(?P<name>{NAME}){EDITION}"
    rf"(?P<articles>\s*{ARTICLES}{_DETAIL}(?:\s*[、和及至到]\s*{ARTICLES}{_DETAIL})*)?"
)
FULL_NAME = "中华人民共和国"

# Where no article of it is named, its last word tells a law from a form or a platform's rules.
_LAW_ENDING = re.compile(r"(?:法|典|条例|办法|规定|解释|细则|指引)》$")


def is_law(name: str, articles: str | None) -> bool:
    """Is it a law that a text names as `name`, with 《》, and with these articles or none?"""
    return bool(articles or _LAW_ENDING.search(name))
