"""What editors write about the questions of a tool is read, or named with what would be right."""

import pytest

from articles.tools.questions import Kind, Question, SyntaxMistake, read_questions


def test_each_kind_of_question_is_read():
    text = """
    答复日：日期；必填；默认 10 天后
    市价：金额；如果 债权人 是 租机商家
    期数：数目；1–60；必填
    现状：单选；完好｜故障
    要的：多选；默认全勾；甲｜乙、丙；说明 用不着的去掉
    困难：文字；最多 100 字
    每项 事实：长文
    诉求：清单；选填
    """
    assert read_questions(text) == [
        Question("答复日", Kind.DAY, is_required=True, days=10),
        Question("市价", Kind.AMOUNT, condition="债权人 是 租机商家"),
        Question("期数", Kind.NUMBER, is_required=True, least=1, most=60),
        Question("现状", Kind.ONE, choices=("完好", "故障")),
        Question(
            "要的",
            Kind.SEVERAL,
            choices=("甲", "乙、丙"),
            hint="用不着的去掉",
            is_all_ticked=True,
        ),
        Question("困难", Kind.LINE, most=100),
        Question("事实", Kind.TEXT, is_per_item=True, most=500),
        Question("诉求", Kind.LIST),
    ]


def test_other_marks_and_spaces_are_understood():
    assert read_questions("金额：金额;必填 ； 说明 每月") == read_questions(
        "金额: 金额；必填；说明 每月"
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("答复日", "写成「名称：种类；……」"),
        ("答复日：日子", "只能是 日期、金额"),
        ("答复日：日期；必须", "「答复日」里的「必须」看不懂。日期后面能写"),
        ("现状：单选", "「现状」没有写选项"),
        ("现状：单选；完好", "里的「完好」看不懂"),
        ("现状：单选；完好｜完好", "「完好」写了两次"),
        ("期数：数目；60–1", "范围反了"),
        ("困难：文字；最多 500 字", "「困难」最多 120 字"),
        ("甲：日期\n甲：金额", "「甲」写了两次"),
        ("{甲}：日期", "不能做名称"),
        *(
            (f"{name}：文字", f"正文里写【{name}】")
            for name in ("姓名", "我的手机号", "合同号", "住址")
        ),
        ("\n".join(f"问{n}：日期" for n in range(41)), "最多问 40 样"),
    ],
)
def test_a_mistake_is_named_with_what_would_be_right(line, sentence):
    with pytest.raises(SyntaxMistake, match=sentence):
        read_questions(line)


def test_a_mistake_is_named_with_its_line():
    with pytest.raises(SyntaxMistake, match="第 3 行"):
        read_questions("甲：日期\n\n乙：日子")
