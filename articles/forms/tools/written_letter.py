"""What the answers to the questions of a letter lead to."""

from dataclasses import dataclass, field

from articles.tools.letter_notices import Effect
from articles.tools.letter_text import NEW_PAGE, Paragraph

from .letter import LetterForm


@dataclass
class WrittenLetter:
    """What one reader's answers lead to: a letter, or what has to be known before it."""

    stops: list[str]
    refusals: list[str]
    reminders: list[str]
    paragraphs: list[Paragraph] = field(default_factory=list)
    blanks: list[str] = field(default_factory=list)

    @property
    def pages(self) -> list[list[Paragraph]]:
        pages: list[list[Paragraph]] = [[]]
        for paragraph in self.paragraphs:
            if paragraph == [NEW_PAGE]:
                pages.append([])
            else:
                pages[-1].append(paragraph)
        return pages


def write(form: LetterForm) -> WrittenLetter:
    """For a valid form."""
    letter, answers = form.letter, form.answers
    written = WrittenLetter(
        stops=letter.told(Effect.STOP, answers),
        refusals=letter.told(Effect.REFUSE, answers),
        reminders=letter.told(Effect.REMIND, answers),
    )
    if written.refusals or (written.stops and not form.cleaned_data["known"]):
        return written
    written.paragraphs = letter.write(answers, form.items)
    written.blanks = letter.blanks(written.paragraphs)
    if found := letter.phrases_to_avoid(form.typed_text()):
        phrases = "、".join(f"「{phrase}」" for phrase in found)
        written.reminders.append(f"你填的话里有{phrases}。这封信别这么写，改掉再出一次。")
    return written
