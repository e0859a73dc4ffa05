"""The pages of letters: what is asked, what comes of it, and what is never asked."""

import random
from io import BytesIO

import pytest
from django.http import QueryDict
from django.utils import timezone
from docx import Document
from lxml import html

from articles.forms.tools.fields import AmountField, DayField, NumberField
from articles.forms.tools.letter import LetterForm
from articles.forms.tools.written_letter import write
from articles.importing.reference_data import REFERENCES, load_reference
from articles.models import Letter
from articles.reading.letters import readable
from articles.tools.letter_text import plain_text
from tests.support.odd_forms import odd_forms, problems
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db

LIST = "/tools/letters/"
DETAILS = {
    "creditor": "lessor",
    "满三年了吗": "没满",
    "要的项目": ["合同全文和附件", "各期账单"],
    "答复日": "2026.12.20",
}
PLAN = {
    "creditor": "bank",
    "满三年了吗": "没满",
    "困难": "停工",
    "困难从哪天起": "20260901",
    "月收入": "4,000",
    "必要支出": "3200元",
    "欠几家": "6",
    "每月一共能还": "八百",
    "给这家": "155",
    "怎么分的": "按余额比例",
    "起付日": "2027-01-10",
    "每月几号": "10",
    "期数": "12",
    "先抵什么": "本金",
    "答复日": "2026-12-20",
}


@pytest.fixture(autouse=True)
def letters():
    [reference] = [each for each in REFERENCES if each.model is Letter]
    for path in sorted((SEEDS / reference.file_name).iterdir()):
        load_reference(reference, path)


@pytest.fixture
def post(client):
    return lambda slug, fields: client.post(f"{LIST}{slug}/", fields).content.decode()


def letter_in(page: str) -> str:
    """The text of the letter; "" if there is none."""
    [*found] = html.fromstring(page).xpath('//article[@class="letter"]')
    return "\n".join(each.text_content().strip() for each in found[0].xpath("p")) if found else ""


# --- the list -------------------------------------------------------------------------------------


def test_all_letters_are_listed_by_what_a_reader_wants(client):
    page = client.get(LIST).content.decode()
    assert all(
        f'href="{LIST}{each.slug}/">{each.purpose}' in page for each in Letter.objects.live()
    )
    assert page.count(f'href="{LIST}') >= 14


def test_with_a_creditor_only_its_letters_are_listed(client):
    page = client.post(LIST, {"creditor": "court"}).content.decode()
    assert page.count('action="/tools/letters/') == 1 + 3
    assert "收到支付令，写异议" in page and "不租了" not in page


def test_a_letter_that_is_chosen_begins_with_its_creditor_and_without_reproach(client):
    page = client.post(f"{LIST}yanqi-fenqi/", {"creditor": "lessor", "begin": "1"}).content.decode()
    assert '<option value="lessor" selected>' in page and not problems(page)


def test_a_letter_that_is_not_online_is_not_there(client):
    Letter.objects.filter(slug="yao-mingxi").update(live=None)
    assert client.get(f"{LIST}yao-mingxi/").status_code == 404
    assert "yao-mingxi" not in client.get(LIST).content.decode()


# --- what is asked --------------------------------------------------------------------------------


def test_names_and_numbers_are_never_asked(client):
    for row in Letter.objects.live():
        page = html.fromstring(client.get(f"{LIST}{row.slug}/").content)
        names = {name.split("-")[0] for name in page.xpath("//form//@name")}
        asked = "".join(names - {"creditor", "known", "format"})
        for word in (
            "姓名",
            "电话",
            "手机号",
            "身份证",
            "合同号",
            "案号",
            "账号",
            "地址",
            "name",
            "phone",
        ):
            assert word not in asked, row.slug
        assert not page.xpath("//input[@type='file' or @type='tel' or @type='email']")


def test_a_page_takes_two_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        client.get(f"{LIST}dabian-zhuang/")
    with django_assert_max_num_queries(1):
        client.get(LIST)


# --- the letter -----------------------------------------------------------------------------------


def test_details_are_asked_for_without_admitting_anything(post):
    page = post("yao-mingxi", DETAILS)
    letter = letter_in(page)
    assert "请在2026年12月20日前提供：合同全文和附件、各期账单。" in letter
    assert "租金、违约金" in letter and "核对清楚前，我对任何金额不作确认" in letter
    assert "（姓名：　　　　　　）" in letter and 'data-value="12315"' in page


def test_a_plan_in_the_budget_says_so_and_one_beyond_says_by_how_much(post):
    page = post("yanqi-fenqi", PLAN)
    assert "在预算内。" in page
    assert "每月一共能付800.00 元，按余额比例给贵方155.00 元。" in letter_in(page)
    assert "自2027年1月10日起每月10日付155.00 元，共12期；每笔先抵本金。" in letter_in(page)
    assert "收款账户以合同或转让、执行文书写明的对公账户为准" in letter_in(page)
    assert "比你的预算多 100.00 元" in post("yanqi-fenqi", PLAN | {"每月一共能还": "900"})
    assert "多 45.00 元，改小再寄" in post("yanqi-fenqi", PLAN | {"给这家": "845"})


def test_who_can_pay_nothing_writes_so(post):
    nothing = PLAN | {"每月一共能还": "0", "给这家": "0", "再报方案的日子": "3月1日"}
    for name in ("起付日", "每月几号", "期数", "先抵什么"):
        del nothing[name]
    page = post("yanqi-fenqi", nothing)
    assert "目前每月能付 0 元" in letter_in(page) and "临时救助" in page
    assert "申请：自" not in letter_in(page) and "收到确认后" not in letter_in(page)


def test_an_old_debt_is_stopped_until_the_reader_knows(post):
    for answer in ("满了", "不清楚"):
        page = post("yanqi-fenqi", PLAN | {"满三年了吗": answer})
        assert "先打 12348" in page and not letter_in(page) and 'name="known"' in page
        assert letter_in(post("yanqi-fenqi", PLAN | {"满三年了吗": answer, "known": "on"}))


def test_in_execution_no_letter_stops_the_payments(post):
    fields = {"creditor": "bank", "执行中吗": "是", "停止日": "2026-12-20", "known": "on"}
    page = post("tingzhi-koukuan", fields)
    assert not letter_in(page) and "保留生活费" in page
    assert "停止从我尾号" in letter_in(post("tingzhi-koukuan", fields | {"执行中吗": "不是"}))


def test_an_answer_is_given_claim_by_claim(post):
    fields = {
        "creditor": "court",
        "意见-0": "不同意",
        "理由-0": ["金额不对", "已付的没有扣"],
        "意见-2": "部分同意",
        "同意的金额-2": "500",
        "证据目录": "付款记录\n合同",
        "愿意调解吗": "愿意",
        "调解总额": "3000",
        "调解每月付": "300",
        "调解期数": "10",
    }
    page = post("dabian-zhuang", fields)
    letter = letter_in(page)
    assert "对第1项请求：不同意。理由：金额不对、已付的没有扣。" in letter
    assert "对第2项请求：部分同意（同意部分：500.00 元）。" in letter
    assert "愿在3000.00 元内每月付300.00 元，共10期。" in letter and 'class="new-page"' in page
    assert "此致" in letter and "致：" not in letter and 'data-name="complaint"' not in page
    late = post("dabian-zhuang", fields | {"理由-0": ["已过诉讼时效"]})
    assert "调解意见（仅供调解" not in letter_in(late) and "先问 12348" in late


def test_an_objection_needs_a_reason_that_is_one(post):
    fields = {"creditor": "court", "收到日": "2026-11-30", "是什么-0": "违约金", "金额-0": "300"}
    page = post("zhifuling-yiyi", fields)
    assert not letter_in(page) and "第 1 项：理由：这里要填。" in problems(page)
    assert "只说还不起，不算异议" in page
    letter = letter_in(post("zhifuling-yiyi", fields | {"理由-0": "还没到期"}))
    assert "对其中第1项「违约金」300.00 元提出异议：还没到期。" in letter


def test_a_guardian_does_not_ratify(post):
    fields = {
        "creditor": "lessor",
        "签约日": "2026-05-01",
        "签约时年龄": "16",
        "靠自己的工资生活": "不是",
        "机器在哪": "在家",
        "已付": "0",
        "用谁的身份下单": "家长",
    }
    page = post("bu-zhuiren", fields)
    assert "现明确不同意、不追认" in letter_in(page) and "返还已付" not in letter_in(page)
    assert "备好孩子下单的证据" in page
    assert "该合同依法无效" in letter_in(post("bu-zhuiren", fields | {"签约时年龄": "7"}))
    assert "写 0 到 17" in problems(post("bu-zhuiren", fields | {"签约时年龄": "18"}))
    assert not letter_in(post("bu-zhuiren", fields | {"靠自己的工资生活": "是"}))


def test_what_must_not_be_said_is_pointed_out_in_what_was_typed(post):
    fields = {
        "creditor": "lessor",
        "第一次投诉的日子": "2026-11-01",
        "事实": "他们不处理就别怪我",
        "诉求": "给明细",
        "证据": "截图",
    }
    page = post("tousu-gao", fields)
    assert "你填的话里有「不处理就」" in page and "7 个工作日" in page


def test_mistakes_are_named_and_everything_typed_is_kept(post):
    page = post("yanqi-fenqi", PLAN | {"月收入": "很多", "期数": "61", "困难从哪天起": ""})
    assert "月收入：看不出「很多」是多少钱" in problems(page)
    assert "期数：写 1 到 60 之间" in problems(page) and "困难从哪天起：这里要填。" in problems(
        page
    )
    assert 'value="很多"' in page and 'value="八百"' in page and not letter_in(page)


def test_a_creditor_that_the_letter_does_not_go_to_is_named(post):
    page = post("tingzu-huanji", DETAILS | {"creditor": "bank"})
    assert "这封信不给这一类" in problems(page)
    assert "先选这封信给谁" in problems(post("yao-mingxi", {"答复日": "2026-12-20"}))


def test_what_is_typed_is_shown_as_text(post):
    page = post("yanqi-fenqi", PLAN | {"困难": "<script>alert(1)</script>{月收入}"})
    assert "<script>alert" not in page
    assert "<script>alert(1)</script>{月收入}" in letter_in(page)


# --- files ----------------------------------------------------------------------------------------


def test_the_word_file_says_what_the_page_says(client, post):
    sent = client.post(f"{LIST}yanqi-fenqi/", PLAN | {"format": "docx"})
    assert sent["Content-Type"].endswith("wordprocessingml.document")
    assert sent["Cache-Control"] == "no-store" and "逾期" not in sent["Content-Disposition"]
    word = Document(BytesIO(sent.content))
    title, *paragraphs = [each.text for each in word.paragraphs]
    shown = letter_in(post("yanqi-fenqi", PLAN)).splitlines()
    assert title == "关于调整还款安排的申请"
    assert [each.replace("　", "") for each in paragraphs] == [
        each.replace("　", "") for each in shown
    ]
    assert word.core_properties.author == word.core_properties.last_modified_by == ""
    assert word.core_properties.created.year == 2000


def test_without_a_letter_there_is_a_page_and_no_file(client):
    for fields in (PLAN | {"月收入": ""}, PLAN | {"满三年了吗": "满了"}):
        sent = client.post(f"{LIST}yanqi-fenqi/", fields | {"format": "docx"})
        assert sent["Content-Type"].startswith("text/html")


RIGHT = ((DayField, "2026-12-20"), (AmountField, "1200"), (NumberField, "3"))


# --- odd input ------------------------------------------------------------------------------------


def filled_at_random(form: LetterForm, pick: random.Random, fields: dict[str, str]) -> QueryDict:
    """Right answers, and the odd fields in place of some."""
    data = QueryDict(mutable=True)
    for name, field in form.fields.items():
        if choices := [value for value, _ in getattr(field, "choices", ()) if value]:
            data.setlist(name, pick.sample(choices, 1))
        else:
            data[name] = next((right for kind, right in RIGHT if isinstance(field, kind)), "照实写")
    for name, value in fields.items():
        data[name] = value
    return data


def test_a_thousand_odd_forms_give_a_letter_or_a_sentence():
    pick = random.Random(18)  # noqa: S311 the same in each run
    today = timezone.localdate()
    rows = [(row, readable(row)) for row in Letter.objects.live()]
    forms = [LetterForm(letter=read, today=today) for _, read in rows]
    written = 0
    for turn in range(1_000):
        _, read = rows[turn % len(rows)]
        empty = forms[turn % len(rows)]
        [fields] = odd_forms([*empty.fields, "begin"], 1, fields_at_most=3, seed=turn)
        data = filled_at_random(empty, pick, fields)
        form = LetterForm(data, letter=read, today=today, creditor=data.get("creditor", ""))
        if form.is_valid():
            result = write(form)
            text = plain_text(result.paragraphs)
            assert result.stops or result.refusals or text.endswith("）")
            assert not any(mark in text for mark in ("None", "nan", "〔", "【"))
            written += bool(text)
        else:
            assert all(sentence.endswith("。") for _, sentence in form.problems())
    assert 100 < written < 1_000


def test_odd_forms_are_pages(client):
    slugs = list(Letter.objects.values_list("slug", flat=True))
    for turn, fields in enumerate(odd_forms(["creditor", "format", *PLAN, *DETAILS], 60)):
        assert client.post(f"{LIST}{slugs[turn % 14]}/", fields).status_code == 200
