"""The two forms of a typed text in which phrases are looked for.

`letters_of` keeps Chinese characters, Latin words and numbers. `sounds_of` also replaces words that
are pinyin by one private-use character for each syllable, so that 不xiang活 matches 不想活 and 相似
does not: only typed letters are compared by sound.
"""

import re
import unicodedata
from functools import lru_cache

from articles.text.chinese import HAN
from articles.text.words.pinyin import syllables
from articles.text.words.segmenter import normalise

_TOKEN = re.compile(rf"[{HAN}]+|[a-z]+|[0-9]+")
_WORD = re.compile("[a-z]+")
# A longer word is not split into syllables.
_LONGEST_WORD = 200
_LONGEST_SYLLABLE = 6
# All syllables, by initial. ü is typed as v.
_SYLLABLES = """
a ai an ang ao e ei en eng er o ou
ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu
ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo
cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo
da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo
fa fan fang fei fen feng fo fou fu
ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo
ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo
ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun
ka kai kan kang kao ke ken keng kong kou ku kua kuai kuan kuang kui kun kuo
la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu long lou lu luan lun luo
lv lve
ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu
na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve
pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu
qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun
ran rang rao re ren reng ri rong rou ru ruan rui run ruo
sa sai san sang sao se sen seng si song sou su suan sui sun suo
sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo
ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo
wa wai wan wang wei wen weng wo wu
xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun
ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun
za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo
zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun
zhuo
"""
# Readings besides that of the single character.
_ALSO_READ = {"还": ("hai",), "了": ("liao",), "觉": ("jiao",), "着": ("zhao",)}
# Private-use characters, one for each syllable. `letters_of` removes them from texts.
_CODE = re.compile("[\ue000-\uf8ff]")
_CODES = {syllable: chr(0xE000 + place) for place, syllable in enumerate(_SYLLABLES.split())}


def letters_of(text: str) -> str:
    """The normalised text without spaces, punctuation, emoji and invisible characters.

    Latin words and numbers that were separate stay so by a space; single letters are joined, because
    z i s h a is one word.
    """
    parts: list[str] = []
    end, last = 0, ""
    for found in _TOKEN.finditer(_without_accents(normalise(text))):
        token = found[0]
        is_apart = found.start() > end and bool(parts) and last.isascii() and token.isascii()
        if is_apart and not len(last) == len(token) == 1:
            parts.append(" ")
        parts.append(token)
        end, last = found.end(), token
    return "".join(parts)


def sounds_of(letters: str) -> str:
    """`letters`, as `letters_of` returns them, with one character for each syllable, without spaces."""
    return _WORD.sub(lambda word: _in_syllables(word[0]), letters).replace(" ", "")


def has_syllables(sounds: str) -> bool:
    """Does `sounds`, as `sounds_of` returns them, contain pinyin?"""
    return bool(_CODE.search(sounds))


@lru_cache(maxsize=5_000)
def codes_of(char: str) -> str:
    """The characters of `sounds_of` for all readings of a Chinese character; empty for others."""
    if char.isascii():
        return ""
    readings = (*syllables(char), *_ALSO_READ.get(char, ()))
    return "".join(_CODES[each] for each in readings if each in _CODES)


def _without_accents(text: str) -> str:
    """xiǎng -> xiang"""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char))


def _in_syllables(word: str) -> str:
    """The word in syllables, the longest first; the word itself if it cannot be split into syllables."""
    size = len(word)
    if size > _LONGEST_WORD:
        return word
    split: list[str | None] = [None] * size + [""]
    for start in range(size - 1, -1, -1):
        for end in range(min(size, start + _LONGEST_SYLLABLE), start, -1):
            code, rest = _CODES.get(word[start:end]), split[end]
            if code and rest is not None:
                split[start] = code + rest
                break
    return split[0] or word
