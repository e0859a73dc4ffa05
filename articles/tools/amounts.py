"""Amounts of money and whole numbers, as people type them."""

import re
import unicodedata
from decimal import Decimal

LARGEST = Decimal(100_000_000)
# In characters; no amount is longer. It bounds what the expressions below have to look at.
_LONGEST = 40
_FEN = Decimal("0.01")
_DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {
    "〇": 0, "两": 2, "俩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9
}  # fmt: skip
_UNITS = {
    "十": 10,
    "拾": 10,
    "百": 100,
    "佰": 100,
    "千": 1_000,
    "仟": 1_000,
    "k": 1_000,
    "K": 1_000,
}
_GROUPS = {"亿": 100_000_000, "万": 10_000, "萬": 10_000, "w": 10_000, "W": 10_000}
_SPACES = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")
_CURRENCY = re.compile(r"^(?:人民币|RMB|CNY|¥)|(?:RMB|CNY|¥)$", re.IGNORECASE)
_DIGIT = "[0-9零〇一二两俩三四五六七八九壹贰叁肆伍陆柒捌玖]"
_PARTS = re.compile(
    rf"(?:(?P<yuan>[^元块圆角毛分]+)[元块圆])?(?:(?P<jiao>{_DIGIT})(?:角|毛|(?=$|钱|整)))?"
    rf"(?:(?P<fen>{_DIGIT})分)?(?:钱|整)?"
)
_DECIMAL = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_SCALED = re.compile(r"(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<unit>[亿万萬wW千仟kK百佰])")
_WORD = re.compile(r"[0-9]+|.")
_HELP = "写成 1200、1200.50 或 1.2万 的样子。"


def read_amount(text: str) -> Decimal:
    """Yuan with two decimals, from 0 to 100,000,000.

    Raises ValueError with a sentence that says what would be right.
    """
    plain = _plain(text)
    if not plain:
        raise ValueError(f"看不出是多少钱。{_HELP}")
    if plain[0] in "-−–负":
        raise ValueError(f"金额不能是负数。{_HELP}")
    value = _amount(_CURRENCY.sub("", plain))
    if value is None:
        raise ValueError(f"看不出「{plain}」是多少钱。{_HELP}")
    if value > LARGEST:
        raise ValueError("超过 1 亿了，看看是不是多打了几个 0。")
    if value != value.quantize(_FEN):
        raise ValueError(f"最小到分，小数点后最多两位。{_HELP}")
    return value.quantize(_FEN)


def read_signed_amount(text: str) -> Decimal:
    """As `read_amount`, and below zero with a minus or 负 in front. Raises ValueError."""
    plain = unicodedata.normalize("NFKC", text[: _LONGEST + 2]).strip()
    return -read_amount(plain[1:]) if plain[:1] in tuple("-−–负") else read_amount(text)


def in_fen(amount: Decimal) -> int:
    """Yuan as whole fen."""
    return int(amount * 100)


def in_yuan(fen: int) -> Decimal:
    """Whole fen as yuan with two decimals."""
    return (Decimal(fen) / 100).quantize(_FEN)


def read_number(text: str, least: int, most: int) -> int:
    """A whole number. Raises ValueError with a sentence that says what would be right."""
    plain = re.sub("(?:个月|[期个家月天次人号日])$", "", _plain(text))
    value = read_whole(plain)
    if value is None or not least <= value <= most:
        raise ValueError(f"写 {least} 到 {most} 之间的一个整数。")
    return value


def read_whole(text: str) -> int | None:
    """1200, 1万2, 八百, 一千二, 两万三千零五十, 二〇二六; None for anything else."""
    if re.fullmatch("[0-9]{1,12}", text):
        return int(text)
    # Two numerals side by side are more often a guess (三五 is three or five) than a number.
    if len(text) != 2 and text and all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    return _grouped(text, 0)


def _plain(text: str) -> str:
    """As it would be typed on a Latin keyboard, at most `_LONGEST` characters; raises ValueError."""
    plain = unicodedata.normalize("NFKC", text[: _LONGEST + 1]).strip()
    if len(plain) > _LONGEST:
        raise ValueError(f"太长了，看不出是多少。{_HELP}")
    plain = re.sub("(?<=[0-9])。(?=[0-9])", ".", plain.replace("￥", "¥"))
    return _SPACES.sub("", plain)


def _amount(text: str) -> Decimal | None:
    parts = _PARTS.fullmatch(text)
    is_split = parts and (parts["yuan"] or parts["fen"] or re.search("[角毛]", text))
    if not (parts and is_split):
        return _number(text)
    cents = 10 * _digit(parts["jiao"]) + _digit(parts["fen"])
    yuan = _number(parts["yuan"]) if parts["yuan"] else Decimal(0)
    if yuan is None or (cents and yuan != int(yuan)):
        return None
    return yuan + Decimal(cents) / 100


def _digit(text: str | None) -> int:
    return 0 if text is None else _DIGITS[text] if text in _DIGITS else int(text)


def _number(text: str) -> Decimal | None:
    if _DECIMAL.fullmatch(text):
        # A third decimal may be meant as a group of three: 1.200
        return None if re.search(r"\.[0-9]{3}", text) else Decimal(text.replace(",", ""))
    if found := _SCALED.fullmatch(text):
        return Decimal(found["number"]) * (_UNITS | _GROUPS)[found["unit"]]
    whole = read_whole(text)
    return None if whole is None else Decimal(whole)


def _grouped(text: str, last: int) -> int | None:
    """`last`: the unit before the text, of which a single digit is tenths: 一万二 is 12,000."""
    for char, unit in _GROUPS.items():
        head, mark, tail = text.partition(char)
        if mark:
            many = _below_group(head, 0)
            rest = _grouped(tail, unit) if tail else 0
            return many * unit + rest if many and rest is not None and rest < unit else None
    return _below_group(text, last)


def _below_group(text: str, last: int) -> int | None:
    """A number without 万 and 亿: 一千二百零五, 3千5, 十五."""
    total, number, below = 0, None, 10_000
    for place, word in enumerate(_WORD.findall(text)):
        if word in _UNITS:
            unit = _UNITS[word]
            if unit >= below or (number is None and (unit != 10 or place)) or number == 0:
                return None
            total += (1 if number is None else number) * unit
            number, below, last = None, unit, unit
        elif number not in (None, 0):
            return None
        elif word in _DIGITS:
            # 零 says that a place is left out: what follows counts as it stands.
            last = 1 if _DIGITS[word] == 0 or number == 0 else last
            number = _DIGITS[word]
        elif word.isascii() and word.isdigit() and len(word) < 9:
            number, last = int(word), _tail_unit(word, last)
        else:
            return None
    if number is None:
        return total if text and total else None
    if last < 0 or (total and number >= below):
        return None
    return total + (number * last // 10 if last > 1 and number < 10 else number)


def _tail_unit(word: str, last: int) -> int:
    """What a number in digits counts after a unit: 1万2 is 12,000 and 1万2000 is too; -1: unclear."""
    if last <= 1 or len(word) == 1:
        return last
    return 1 if word[0] == "0" or 10 ** len(word) == last else -1
