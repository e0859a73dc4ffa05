"""Letters that readers fill in: `articles.tools.letters` says what the texts mean."""

from django.db import models

from articles.tools.letters import LetterSource, mistakes_in

from ..fields import LineField, SlugField, TextField
from .versions import VersionedRow


class Letter(VersionedRow):
    name = LineField("名称", max_length=40, help_text="例如：要明细")
    slug = SlugField("网址名", max_length=80, unique=True, help_text="用拼音，例如 yao-mingxi")
    purpose = LineField(
        "读者想做什么", max_length=60, help_text="列表里就写这句，例如：要账单、合同和流水"
    )
    summary = LineField("先知道", max_length=200, blank=True, default="", help_text="一两句")
    creditors = TextField(
        "写给谁",
        help_text="一行一个：bank（银行）、consumer-finance（消费金融公司）、microloan（小贷公司）、"
        "lessor（租机商家）、guarantor（担保公司）、assignee（债权受让方）、court（法院）",
    )
    is_for_court = models.BooleanField(
        "给法院", default=False, help_text="没有「致」和末句，结尾是「此致 法院」"
    )
    title = LineField("标题", max_length=40, help_text="信最上面那一行")
    admits = models.BooleanField(
        "可以写到还款",
        default=False,
        help_text="不勾，正文里就不能有承认欠款、愿意还、请宽限这类字样",
    )
    pays = models.BooleanField(
        "写到付款", default=False, help_text="勾了，信里自动写「收款账户以……对公账户为准」"
    )
    questions = TextField(
        "问什么",
        blank=True,
        default="",
        help_text="一行一样：「名称：种类；必填；……」。种类有 日期、金额、数目、单选、多选、文字、长文、清单。"
        "例如「答复日：日期；必填；默认 10 天后」「现状：单选；必填；完好｜故障」「市价：金额；如果 债权人 是 租机商家」。"
        "每项都要问的（例如对方的每项请求），前面加「每项」。姓名、号码、地址不能问，正文里写成【姓名】",
    )
    notices = TextField(
        "先说",
        blank=True,
        default="",
        help_text="一行一条：「先停 如果 …：…」（读者勾了「我知道」才出信）、「不出 如果 …：…」、"
        "「提醒 如果 …：…」「提醒：…」",
    )
    identity = TextField(
        "身份栏", blank=True, default="", help_text="只有给法院的写。写法和正文一样"
    )
    body = TextField(
        "正文",
        help_text="{名称} 是读者填的，【名称】是打印后手填的空白，〔…〕里有一样没填就整段不出现。"
        "〔如果 债权人 是 银行、租机商家：…〕看条件，后面可以紧跟〔否则：…〕。"
        "条件能写：是、不是、勾了、没勾、填了、没填、大于、小于、等于，几个之间用 且 或者 或。"
        "每项问的写在〔每一项：…〕里，{项} 是第几项",
    )
    attachments = TextField("附件", blank=True, default="", help_text="写法和正文一样")
    delivery = LineField("怎么交", max_length=200, blank=True, default="")
    forbidden = TextField(
        "不能写",
        blank=True,
        default="",
        help_text="一行一条。放在「」里的字样，正文里有就不能上线，读者填了也会提醒",
    )
    outcome = TextField("会怎样", blank=True, default="", help_text="一行一句")
    basis = LineField("依据", max_length=400, blank=True, default="")
    steps = TextField(
        "接下来",
        blank=True,
        default="",
        help_text="一行一条，例如：算最后一天 → 工具:deadline；发了没回 → 信:tousu-gao；看步骤 → yuqi-xieshang#s3-1",
    )

    class Meta(VersionedRow.Meta):
        verbose_name = verbose_name_plural = "信"

    def __str__(self) -> str:
        return self.name

    @property
    def source(self) -> LetterSource:
        return LetterSource(
            creditors=tuple(self.creditors.split()),
            is_for_court=self.is_for_court,
            admits=self.admits,
            pays=self.pays,
            questions=self.questions,
            notices=self.notices,
            identity=self.identity,
            body=self.body,
            attachments=self.attachments,
            forbidden=self.forbidden,
            steps=self.steps,
        )

    def mistakes(self) -> dict[str, str]:
        return mistakes_in(self.source)
