"""The tools, in the order in which readers see them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tool:
    """`slug` is the last part of its address, and what a step names it by (`> 工具：deadline`)."""

    slug: str
    name: str
    does: str

    @property
    def url_name(self) -> str:
        return f"tool_{self.slug.replace('-', '_')}"


TOOLS = (
    Tool("plan", "今天的计划", "答三五个问题，得到今天、这周先做哪几件。"),
    Tool("court-message", "核对法院消息", "收到说是法院的短信或电话，看看像不像假的，怎么去核。"),
    Tool("deadline", "最后一天", "收到法院的纸，算出最晚哪天交，按放假安排数好。"),
    Tool("letters", "写信", "要明细、提方案、答辩、异议……选好就能打印，名字和号码自己手填。"),
    Tool("debts", "债务清单与分摊", "先留出吃住，再看每家这个月给多少。"),
    Tool("cost", "真实成本", "租机或分期一共多付多少，相当于一年多少利率。"),
    Tool("contact-log", "沟通记录表", "谁打来的、说了什么，一张表记清楚。"),
)
BY_SLUG = {tool.slug: tool for tool in TOOLS}
