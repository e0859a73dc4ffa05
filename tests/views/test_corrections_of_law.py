"""Legal sentences that could cost a reader a case or money: what stands on the pages instead.

One entry for each correction. Texts are compared without spaces, as readers see them.
"""

import re
from dataclasses import dataclass, field
from datetime import date

import pytest
import yaml
from django.urls import reverse
from lxml import html

from articles.models import Article, Operator, Term
from articles.search.results import search
from tests.support.paths import SEEDS

pytestmark = pytest.mark.django_db

LOAN = "/guides/fenqile-yuqi-xieshang/"
RENT = "/guides/xinyong-zuji-yuqi/"
TALK = "/guides/yuqi-xieshang/"
PAPERS = "/guides/fayuan-wenshu/"
SMS = "/guides/fayuan-duanxin/"
CALLS = "/guides/cuishou-shangmen/"
MANY = "/guides/duojia-zhaiwu/"
SOLD = "/guides/baojing-maiji/"
LOCKED = "/guides/zuji-suoji-diushi/"
RETURN = "/guides/zuji-huanji/"
FOR_RENT = "/situations/rent/"
STAGES, CHANNELS, HOME, ABOUT = "/stages/", "/helplines/", "/", "/about/"
GUIDES = (LOAN, RENT, TALK)


def term(slug: str) -> str:
    return f"/glossary/{slug}/"


@dataclass(frozen=True)
class Correction:
    """`said`: by page the sentences that stand there; `unsaid`: patterns that stand on no page;
    `rows`: what the ledger of law has about it.
    """

    said: dict[str, tuple[str, ...]]
    unsaid: tuple[str, ...] = ()
    rows: tuple[str, ...] = field(default=())


def on(pages, *sentences: str) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(pages, sentences)


_NO_OBJECTION = "只写没钱、想分期，不算异议"
_BY_NOTICE = "看应诉通知、举证通知和传票"
_ASK_THE_BANK = "谁冻的"
_NEW_CREDITOR = "通知写明的对公账户"
_COURT_ACCOUNT = "付执行通知书写明的账户"
_NO_REASON = "没有正当理由不到"

CORRECTIONS = {
    "payment order": Correction(
        on((term("zhifuling"), STAGES), _NO_OBJECTION)
        | on((LOAN, RENT), "只说没钱，不算异议")
        | on((TALK,), "只说没钱不算")
        | on((PAPERS,), "不算的：没钱、想晚还、想分期", "没写到的照样生效"),
        (r"清偿，或者书面提(出)?异议",),
        ("c13-zhifuling", "a1-zhifuling-yiyi", "a1-ducu-guiding"),
    ),
    "answer to a suit": Correction(
        on((term("yingsu-dabian"),), _BY_NOTICE, "可能更短")
        | on((PAPERS,), "看应诉通知、举证通知、传票", "简易、小额由法院定")
        | on((LOAN, RENT), "答辩看通知写的日子")
        | on((FOR_RENT,), "看通知的日子"),
        (r"起诉状副本后\s*15\s*日", r"15\s*日内答辩"),
        ("c13-dabian", "a2-jianyi-qixian", "a2-xiaoe-qixian"),
    ),
    "jurisdiction": Correction(
        on((PAPERS,), "觉得不该，答辩期内书面提，这叫管辖异议"),
        (),
        ("a3-guanxia-yiyi", "a3-guanxia", "a3-luxing-di", "a3-geshi-guanxia"),
    ),
    "small claims": Correction(
        on((term("xiaoe-susong"),), "觉得不该用小额程序，开庭前提")
        | on((PAPERS,), "觉得不该用，开庭前提"),
        (),
        ("c13-xiaoe", "a4-xiaoe-yiyi", "a4-xiaoe-buyong"),
    ),
    "frozen card": Correction(
        on(
            (PAPERS,),
            "没判决也可能被冻",
            "问是判决前先冻住，还是判了在执行",
            "公安冻的：找冻结的公安局",
            "走银行申诉",
        )
        | on((LOAN, RENT), "没判决也可能被冻", _ASK_THE_BANK)
        | on((term("qiangzhi-zhixing"),), _ASK_THE_BANK, "公安冻的找那个公安局")
        | on((FOR_RENT,), "先问银行是谁冻的")
        | on((STAGES,), "判决前，法院也可能先冻结存款"),
        ("查案号，留生活费",),
        ("a5-baoquan", "a5-baoquan-fuyi", "a5-gongan-dongjie", "a5-zhifu-zhiye"),
    ),
    "objection in enforcement": Correction(
        on(
            (PAPERS,),
            "提书面执行异议，写明执行哪里做错了，驳回后 10 日内向上一级申请复议",
            "执行异议，执行结束以前",
        ),
        (),
        ("a6-zhixing-yiyi", "a6-yiyi-guiding"),
    ),
    "what has to be left to live on": Correction(
        on(
            (term("qiangzhi-zhixing"), term("caichan-baoquan")),
            "必需的生活费不能冻，当地低保标准以内的都算",
        )
        | on((PAPERS,), "必需的生活费不能冻，当地有低保标准的，按它算"),
        (),
        ("a7-shenghuofei", "c13-zhixing-baoliu"),
    ),
    "whom to pay after an assignment": Correction(
        on((*GUIDES, term("zhaiquan-zhuanrang"), term("daichang")), _NEW_CREDITOR)
        | on((LOAN,), "通知到你以后，再付给原来那家，不算还")
        | on((HOME,), "先停手。已转账，打 110"),
        (
            "付款入口只有三种",
            "只(在|付|写)[^，。；]{0,4}官方 ?App ?或合同载明",
            "只付到官方 ?App",
        ),
        ("c24-zhuanrang", "a8-zhuanrang-jieshi", "a8-dixiao"),
    ),
    "where to pay in enforcement": Correction(
        on((PAPERS,), "付到执行通知书写明的账户，写案号")
        | on((TALK, STAGES, term("zhixing-hejie")), _COURT_ACCOUNT),
        ("法院账户或合同载明",),
        ("a9-zhixing-fukuan", "a9-susong-zhixing"),
    ),
    "when a contract ends": Correction(
        on((RENT,), "普通租机合同另有约定，就不一定先催", "起诉状副本送到你手上时解除")
        | on((TALK,), "普通租机合同另有约定，或者对方直接起诉，就不一定"),
        ("解除也要通知到你", "仍不付，对方才可以解除", "之后才可以解除合同"),
        ("c2-cuigao", "c2-jiechu", "a10-yueding-jiechu", "a10-fenqi-maimai"),
    ),
    "give back or pay off": Correction(
        on((RENT,), "两边都算一遍，再选", "别拖着不还")
        | on((RETURN,), "别用算账当理由拖着不还", "机器还归了对方")
        | on((STAGES,), "租机先算结清还是还机")
        | on((FOR_RENT,), "先算结清还是还机便宜"),
        ("优先谈(退租)?还机", "还机止损"),
        ("a11-jiechu-houguo", "a11-rongzi-guishu", "a11-keyi-liyi"),
    ),
    "a lock from afar": Correction(
        on((RENT,), "没有专门的法律写明商家能不能锁", "要求临时解锁")
        | on((LOCKED,), "再要求限时解锁")
        | on((term("jianguansuo"),), "没有专门的法律写明能不能锁"),
        ("锁机要事先讲明", "应当事先讲明目的和方式，并取得你同意"),
        ("a12-keyong", "c33-xinxi-quanli", "c33-xiaofei-quanli"),
    ),
    "a device that is not given back": Correction(
        on((SOLD,), "叫还不还，可能算侵占", "它要商家自己去法院告"),
        (),
        ("a13-qinzhan", "a13-zisu"),
    ),
    "lists of defaulters": Correction(
        on((term("shixin-beizhixingren"),), "没钱不等于失信", "先按期如实报")
        | on((LOAN, RENT, PAPERS), "按期如实报财产")
        | on((PAPERS,), "没钱不等于失信"),
        (),
        ("a14-shixin", "a14-xiangao", "a14-baogao-caichan"),
    ),
    "interest on delay": Correction(
        on((PAPERS,), "每天另加万分之 1.75，不是翻一倍"),
        ("利息要加倍",),
        ("c13-chiyan-lixi", "a15-jiabei"),
    ),
    "an unclear agreement": Correction(
        on((*GUIDES, term("jianmian")), "写得不清楚，容易被当成没有改"),
        ("视为没有变更", "就当没有改"),
        ("c9-xieshang-biangeng",),
    ),
    "limits of interest": Correction(
        on((TALK,), "这不等于没有上限", "可能不支持") | on((term("lpr"),), "这不等于没有上限"),
        (),
        ("a17-jinrong-jiekuan", "a17-minjian-feifa", "a17-xiaodai-zhiyin"),
    ),
    "the bankers' rules for collectors": Correction(
        on((CALLS,), "银行业协会的催收指引", "不宜超过 6 次", "不是法律")
        | on((term("baotongxunlu"),), "银行业协会的催收指引", "不是法律"),
        (),
        ("a18-yinxie-zhiyin",),
    ),
    "where to ask for help to live": Correction(
        on((LOAN, MANY, term("linshi-jiuzhu"), CHANNELS), "不看户籍")
        | on((CHANNELS,), "低保一般回户籍地申请", "不看户籍"),
        ("临时救助或低保",),
        ("c35-linshi-jiuzhu",),
    ),
    "courts of the internet": Correction(
        on((STAGES,), "哪个法院管，看受理法院的通知"), ("互联网法院",), ("a20-hulianwang-fayuan",)
    ),
    "how long a bank's answer takes": Correction(
        on((TALK,), "简单的 15 日内办结并答复你。复杂的延到 30 日，特别复杂的再延 30 日"),
        ("复杂的可能延长",),
        ("c21-xiaofei-tousu",),
    ),
    "who hears of harassment": Correction(
        on((CALLS,), "号码报 12321", "骂人、威胁、闯门，谁来催都打 110")
        | on((TALK,), "骂你、威胁你，找 110")
        | on((CHANNELS,), "泄露、乱用你的个人信息", "骚扰、辱骂、威胁（打 110）"),
        ("租机商家骚扰你，存好证据，打 12315", "不改就打 12315"),
        ("a22-geren-xinxi", "a22-tousu-banfa"),
    ),
    "arbitration": Correction(
        on(
            (PAPERS,),
            "首次开庭前书面说",
            "撤销裁决，收到 3 个月内",
            "执行通知送到 15 日内",
            "在执行结束前，向执行的法院起诉",
        )
        | on((term("zhongcai"),), "首次开庭前书面说", "要明确说不同意"),
        (),
        ("a23-zhongcai-xieyi", "a23-zaixian", "a23-chexiao", "a23-gongzheng-zhixing"),
    ),
    "not coming to court": Correction(
        on((PAPERS, term("quexi-panjue"), STAGES), _NO_REASON)
        | on((PAPERS,), "延期。书面申请", "开庭以前"),
        ("传票传[了唤]不[到去]", "传票传唤了不到庭"),
        ("c13-quexi", "a24-yanqi", "a2-jianyi-guiding", "a24-xianshang"),
    ),
    "appeal": Correction(
        on((PAPERS,), "判决，收到次日起 15 日", "要交书面的上诉状")
        | on((LOAN, RENT), "支付令、判决上诉，收到次日起 15 日")
        | on((term("shangsu"),), "收到次日起 15 日内上诉"),
        ("看判决书写明的上诉期限", "看清上诉期限"),
        ("a3-guanxia-yiyi", "a25-shangsu-fei", "a25-caiding"),
    ),
    "after a small claim": Correction(
        on((term("xiaoe-susong"),), "判决生效后 6 个月内")
        | on((PAPERS,), "判决生效后 6 个月", "小额不能上诉，可以向原来的法院申请再审")
        | on((term("zaishen"),), "可以向原来的法院申请再审"),
        (),
        ("a26-zaishen", "a26-xiaoe-zaishen"),
    ),
    "told before a bad record": Correction(
        on((LOAN, term("zhengxin")), "应事先告诉你本人"), ("首次报送",), ("c7-gaozhi",)
    ),
    "limitation of finance leases": Correction(
        on((RENT, MANY, term("susong-shixiao")), "租期届满"),
        (),
        ("a28-rongzi-shixiao", "a8-shixiao-zhongduan"),
    ),
    "what is said in mediation": Correction(
        on((SMS,), "谈不成时，一般不能拿来对付你", "「无争议事实」不在里面", "没有这层保护"),
        (),
        ("a29-tiaojie-rangbu", "a29-zaixian-tiaojie", "a29-teyao-tiaojie"),
    ),
    "days in force": Correction({}, (), ("c15-renmin-tiaojie", "c10-yishen-tichu")),
    "articles of procedure": Correction(
        {TALK: ("有的地方范围更大",)},
        (),
        ("c13-zhixing-baoliu", "c13-tiaojie", "c10-zhixing-qixian", "c15-falv-yuanzhu"),
    ),
    "what counts as served": Correction(
        on((LOAN, RENT), "躲着不签没有用，拒收也可能算送到")
        | on((SMS,), "下面几种，都可能算送到了", "拒签，退回那天算"),
        (),
        ("b2-songda", "b2-zhuandi", "b2-dianzi-songda"),
    ),
    "a debt too old to sue for": Correction(
        on((TALK, MANY, term("dichong"), term("yanqi-huankuan")), "就不能再拿过期来拒付"),
        ("诉讼时效会从头算(?<!没过期的诉讼时效会从头算)", "诉讼时效会重新计算"),
    ),
    "what an answer must not admit": Correction(
        on((PAPERS, term("yingsu-dabian")), "拿不准的数，别写「属实」", "请求调低"),
        (),
        ("b2-zi-ren",),
    ),
    "enforcement without a judgment": Correction(
        on((RENT, TALK, term("qiangzhi-zhixing")), "支付令、仲裁裁决，或者公证书加执行证书"),
        ("没有判决、调解书这类已经生效的文书", "没有生效的法律文书，不会强制执行"),
    ),
    "being sued without a warning": Correction(
        on((RENT, TALK, STAGES), "不一定先打招呼"), ("不用先有法院文书", "不用有法院文书")
    ),
    "what is left for several debts": Correction(
        on((LOAN,), "剩下的是一共能拿来还债的钱", "按各家余额的比例分")
        | on((MANY,), "240", "400", "160"),
        ("再减去其他债的月还款",),
    ),
    "titles that only the source has": Correction(
        on((LOAN,), "来源里的其他题目", "没有为它们单独写指南"), ("我们还没有写到",)
    ),
    "who writes": Correction(on((ABOUT,), "由有编辑账号的人写和改"), ("由律师、咨询师",)),
}

_pages: dict[str, str] = {}


def spaceless(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture
def page(client, request):
    """The text of a page of our seeds, without spaces; each is made once in a process."""

    def read(path: str) -> str:
        if path not in _pages:
            request.getfixturevalue("seeds")
            tree = html.fromstring(client.get(path).content)
            _pages[path] = spaceless(tree.xpath("//main")[0].text_content())
        return _pages[path]

    return read


def all_paths() -> list[str]:
    slugs = [row["slug"] for row in yaml.safe_load((SEEDS / "glossary.yaml").read_text("utf-8"))]
    guides = [f"/guides/{path.stem}/" for path in sorted(SEEDS.glob("*.txt"))]
    return [*guides, FOR_RENT, STAGES, CHANNELS, HOME, ABOUT, *map(term, slugs)]


@pytest.fixture(scope="module")
def ledger() -> dict[str, dict]:
    rows = yaml.safe_load((SEEDS / "ledger.yaml").read_text(encoding="utf-8"))
    return {row["slug"]: row for row in rows}


def each_with(part: str):
    having = {name: each for name, each in CORRECTIONS.items() if getattr(each, part)}
    return pytest.mark.parametrize("correction", having.values(), ids=having)


@each_with("said")
def test_the_right_sentence_stands_on_the_page(page, correction):
    missing = [
        (path, sentence)
        for path, sentences in correction.said.items()
        for sentence in sentences
        if spaceless(sentence) not in page(path)
    ]
    assert missing == []


def test_no_wrong_sentence_stands_on_any_page(page):
    wrong = [
        (path, pattern)
        for path in all_paths()
        for correction in CORRECTIONS.values()
        for pattern in correction.unsaid
        if re.search(pattern.replace(" ", ""), page(path))
    ]
    assert wrong == []


@each_with("rows")
def test_the_ledger_has_the_rule_with_a_day_to_look_at_it_again(ledger, correction):
    assert [slug for slug in correction.rows if ledger[slug]["review_by"] is None] == []


def test_no_wrong_sentence_stands_in_the_ledger(ledger):
    said = "\n".join(spaceless(row["says"]) for row in ledger.values())
    patterns = [each for correction in CORRECTIONS.values() for each in correction.unsaid]
    # The row about these courts says which of our cases they no longer take.
    patterns.remove("互联网法院")
    assert [each for each in (*patterns, "首次向", "倍付.{0,3}本") if re.search(each, said)] == []


def test_days_and_articles_in_the_ledger_are_those_of_the_laws(ledger):
    assert ledger["c15-renmin-tiaojie"]["in_force_from"] == date(2011, 1, 1)
    assert ledger["c13-zhixing-baoliu"]["provisions"] == "第 252 至 255 条"
    assert "履行期最后一日" in ledger["c10-zhixing-qixian"]["says"]
    assert "可以拒绝" in ledger["c13-tiaojie"]["says"]


def test_a_loan_from_the_web_is_not_said_to_be_one_of_a_microloan_company(seeds):
    assert "网贷" not in Term.objects.get(slug="xiaoe-daikuan-gongsi").aliases
    assert "小额贷款公司" not in [word.text for word in search("网贷").query.words]


def test_every_guide_was_looked_at_again(seeds):
    days = Article.objects.published().values_list("last_checked", flat=True)
    assert min(days) >= date(2026, 11, 30)


# --- who runs the site --------------------------------------------------------------------------


def test_the_operator_says_who_writes_and_readers_see_it(client, admin_client):
    address = reverse("admin:articles_operator_add")
    admin_client.post(address, {"about": "甲社区服务中心主办。\n\n<b>乙</b>核对。"})
    shown = client.get(ABOUT).content.decode()
    assert "<p>甲社区服务中心主办。</p>" in shown and "&lt;b&gt;乙&lt;/b&gt;" in shown
    assert admin_client.get(address).status_code == 403
    Operator.objects.get().delete()
    assert "甲社区" not in client.get(ABOUT).content.decode()
