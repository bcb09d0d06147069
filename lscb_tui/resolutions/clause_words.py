"""How a clause is worded: its words, read once, and what they do. What all rules on words look at.

It reads wrong clauses as readily as right ones, which is why it stands beside the grammar: a clause that has lost its
“be” has no parse, and has to be told apart from one in the past.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ..model.words import word_set
from .acts import ASKED, NOUNS_TOO, Form, verb

_TOKEN = re.compile(r"[^\W\d_](?:[\w’'&/.-]*[^\W_])?|£?\d(?:[\d,./–-]*\d)?%?|[,;:.()“”\"–—-]")
DETERMINERS = word_set("the a an its their his her our this these those that all any each every some no both")
PREPOSITIONS = word_set(
    """
    of in on at by for to from with without under over within into through between among amongst against
    about regarding concerning including during before after since until as per via upon towards toward
    across following subject pursuant plus than like out up off down near behind beyond alongside and or but
    nor if when where whether because although while so not only both such more most less very too , ; : . (
    ) – — - " “ ”
    """
)
_MODALS = word_set("would will shall should must may can could might cannot")
_FINITE = word_set("is are was were has have had does did do am isn't aren't wasn't")
_RELATIVES = word_set("which who whom whose that where")
_SUBORDINATES = _RELATIVES | word_set("until when if unless because while once after before as since whether than")
_ADVERBS = word_set("also hereby again further now formally therefore not duly only then first jointly fully")
_BODIES = word_set("""
    board committee council panel cabinet director directors officer officers chair chairman chairwoman
    chairperson leader member members group service services team teams manager managers head lead leads
    partnership trust police commissioner partners partner agencies agency schools school clerk secretary
    executive forum department departments authority authorities councillor councillors councils boards
    subcommittee sub-committee sub-group solicitor monitoring staff practitioners government minister ofsted nhs
    hospital constabulary governors headteachers trustees body bodies mayor portfolio holder auditor auditors
    commissioners providers provider organisation organisations they it we
    """)
"""Words that name somebody who can act."""
_DEEPEST = 3
"""How many statements within statements are read."""
_TITLES = word_set("councillor cllr mr mrs ms miss dr professor")


class Mood(StrEnum):
    """The form in which a clause is put."""

    PASSIVE = "“… be noted”"
    ACTIVE = "“the Board note …”"
    BARE = "“note …”"
    PAST = "“noted …”"
    PRESENT = "“notes …”"
    PRESENT_WITH_SUBJECT = "“the Board notes …”"
    PAST_WITH_SUBJECT = "“the Board noted …”"
    MODAL = "“will …”, “would …” or “should …”"
    INDICATIVE = "“is …” or “was …”"
    TO_BE = "“… to be noted”"
    GERUND = "“noting …”"
    LOST_BE = "“… noted”, without “be”"
    NONE = "no verb"
    UNKNOWN = "a verb that is not known"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark: as written, in lower case, and where it stands."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that a clause does: the bases of its verbs, and the tokens of its subject and its first verb."""

    verbs: tuple[str, ...]
    subject: tuple[int, int]
    at: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a stretch of words does."""

    mood: Mood
    begin: int
    """The first token after “that”, “to” and adverbs."""
    at: int
    """The token of the main verb, or of “be”; -1 where there is none."""
    acts: tuple[Act, ...] = ()
    complement: "Analysis | None" = None
    """What follows the “that” of note that, request that."""

    @property
    def verbs(self) -> tuple[str, ...]:
        """The bases of all its main verbs."""
        return tuple(base for act in self.acts for base in act.verbs)


@dataclass(slots=True)
class Wording:
    """The words of one clause, with all that is known of them."""

    words: str
    tokens: list[Token] = field(init=False)
    low: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = [Token(m[0], _low(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(self.words)]
        self.low = [token.low for token in self.tokens]

    def replaced(self, first: int, last: int, new: str) -> str:
        """The words with those of the tokens from `first` to `last`, that one included, replaced."""
        return self.words[: self.tokens[first].start] + new + self.words[self.tokens[last].end :]


def _low(word: str) -> str:
    """In lower case, but for the month of May, which is no modal."""
    return word if word == "May" else word.lower().replace("’", "'")


def analyse(wording: Wording, begin: int = 0, depth: int = 0) -> Analysis:
    """What the words from the token `begin` on do; `depth` counts the statements that these stand in."""
    low = wording.low
    lead = low[begin] if begin < len(low) and low[begin] in ("that", "to") else ""
    if lead:
        begin += 1
    while begin < len(low) and (low[begin] in _ADVERBS or (low[begin].endswith("ly") and len(low[begin]) > 4)):
        begin += 1
    if begin >= len(low):
        return Analysis(Mood.NONE, begin, -1)
    be = _main_be(low, begin)
    if be == begin:
        return Analysis(Mood.BARE, begin, be, (Act(_participles(low, be + 1)[0], (begin, begin), be),))
    for start in (begin, *_after_front(low, begin)):
        initial = _initial(low, start, be)
        if initial:
            return _verb_first(wording, start, initial, depth)
    if be >= 0:
        return _passive(wording, begin, be, depth)
    return _active(wording, begin, depth)


def _after_front(low: Sequence[str], begin: int) -> Iterator[int]:
    """Where a clause goes on after a phrase in front: “subject to approval, adopt the scheme”."""
    if low[begin] in PREPOSITIONS or low[begin] == "having":
        yield from (place + 1 for place in range(begin + 1, len(low) - 1) if low[place] == ",")


def _main_be(low: Sequence[str], begin: int) -> int:
    """The first “be” that no modal and no “to” goes before; -1 where there is none."""
    for place in range(begin, len(low)):
        if low[place] != "be":
            continue
        before = place - 1
        while before > begin and (low[before] in _ADVERBS or low[before].endswith("ly")):
            before -= 1
        if before < begin or (low[before] not in _MODALS and low[before] != "to"):
            return place
    return -1


def _initial(low: Sequence[str], begin: int, be: int) -> Mood | None:
    """The mood of a clause that begins with its verb; None where it begins otherwise."""
    found = verb(low[begin])
    if not found:
        return None
    after = low[begin + 1] if begin + 1 < len(low) else ""
    form = found.form
    if form is Form.GERUND:
        return Mood.GERUND if be < 0 else None
    if after == "be":
        return None
    takes_object = after in DETERMINERS or after in ("whether", "it")
    noun_first = be >= 0 and "that" not in low[begin:be]
    if Form.PAST in form and form & Form.BARE == Form(0):
        return Mood.PAST if takes_object or not noun_first else None
    if form & (Form.BARE | Form.THIRD):
        if found.base in NOUNS_TOO and not takes_object and noun_first:
            return None
        return Mood.BARE if Form.BARE in form else Mood.PRESENT
    return None


def _verb_first(wording: Wording, begin: int, mood: Mood, depth: int) -> Analysis:
    low = wording.low
    wanted = {Mood.BARE: Form.BARE, Mood.PRESENT: Form.THIRD, Mood.PAST: Form.PAST, Mood.GERUND: Form.GERUND}[mood]
    acts = []
    place = begin
    while place < len(low):
        found = verb(low[place])
        if found and found.form & wanted:
            acts.append(Act((found.base,), (begin, begin), place))
        place = _next_joined(low, place + 1, through=not acts or "that" not in low[begin:place])
    complement = _complement(wording, begin, depth)
    return Analysis(mood, begin, begin, tuple(acts), complement)


def _next_joined(low: Sequence[str], place: int, *, through: bool) -> int:
    """The token after the next “and”, comma or semicolon, as long as no “that” comes between."""
    while place < len(low):
        if low[place] == "that" and through:
            return len(low)
        if low[place] in ("and", ",", ";", "or"):
            place += 1
            while place < len(low) and (low[place] in ("and", "to", "then", "also") or low[place] in _ADVERBS):
                place += 1
            return place
        place += 1
    return len(low)


def _complement(wording: Wording, begin: int, depth: int) -> Analysis | None:
    """What the first “that” with a statement introduces."""
    if depth >= _DEEPEST:
        return None
    low = wording.low
    for place in range(begin + 1, len(low) - 1):
        if low[place] == "that" and low[place - 1] not in ("and", "of", "in", "so", "such"):
            return analyse(wording, place + 1, depth + 1)
        if low[place] in _RELATIVES:
            return None
    return None


def _passive(wording: Wording, begin: int, be: int, depth: int) -> Analysis:
    low = wording.low
    acts: list[Act] = []
    first, place = begin, be
    while place >= 0:
        verbs, after = _participles(low, place + 1)
        acts.append(Act(verbs, (first, place), place))
        reports = low[first:place] in (["it"], ["it", "also"]) or (
            verbs and set(verbs) & ASKED and "that" in low[after : after + 8]
        )
        if reports and depth < _DEEPEST and "that" in low[after:]:
            return Analysis(
                Mood.PASSIVE, begin, be, tuple(acts), analyse(wording, low.index("that", after) + 1, depth + 1)
            )
        following = _main_be(low, after)
        first = _clause_start(low, after, following)
        place = following
    return Analysis(Mood.PASSIVE, begin, be, tuple(acts))


def _clause_start(low: Sequence[str], after: int, be: int) -> int:
    """Where the subject of a second “be” begins: after the last “and” or semicolon before it."""
    for place in range(be - 1, after - 1, -1):
        if low[place] in ("and", ";", "but", ":") and place + 1 < be:
            return place + 1
    return after


def _participles(low: Sequence[str], place: int) -> tuple[tuple[str, ...], int]:
    """The verbs that follow “be”, and the token after them: be received; be received, noted and approved."""
    verbs: list[str] = []
    after = place
    while place < len(low):
        word = low[place]
        found = verb(word)
        if word == "provided" and verbs and low[place + 1 : place + 2] != ["by"]:
            break
        if found and Form.PARTICIPLE in found.form:
            verbs.append(found.base)
            after = place + 1
        elif (
            word.endswith(("ed", "wn", "ught"))
            and len(word) > 4
            and (not verbs or low[place - 1] in ("and", ",", "or"))
        ):
            verbs.append(word)
            after = place + 1
        elif not (word in ("and", ",", "or", "is", "are", "be") or word in _ADVERBS or word.endswith("ly")) or (
            verbs and word == "be"
        ):
            break
        place += 1
    return tuple(verbs), after


def _active(wording: Wording, begin: int, depth: int) -> Analysis:
    """A clause with a subject and a finite verb, or with none."""
    low = wording.low
    relative = False
    lost = to = -1
    for place in range(begin, len(low)):
        word = low[place]
        if word in _SUBORDINATES and place > begin:
            relative = True
            continue
        if word in _MODALS or word in _FINITE:
            if relative:
                relative = False
                continue
            mood = Mood.MODAL if word in _MODALS else Mood.INDICATIVE
            base = _verb_after(low, place + 1)
            act = Act((base,) if base else (), (begin, place), place)
            return Analysis(mood, begin, place, (act,), _complement(wording, place, depth))
        found = verb(word)
        if not found or place == begin:
            if place > begin and to < 0 and word == "to" and place + 1 < len(low) and _is_infinitive(low, place + 1):
                to = place
            continue
        before, after = low[place - 1], low[place + 1] if place + 1 < len(low) else ""
        if before == "to" or before in DETERMINERS:
            continue
        if relative and found.form & (Form.THIRD | Form.PAST | Form.BARE):
            relative = False
            continue
        mood_here = _mood_here(low, place)
        if mood_here:
            act = Act((found.base,), (begin, place), place)
            return Analysis(mood_here, begin, place, (act,), _complement(wording, place, depth))
        after_participle = after in PREPOSITIONS or not after
        if Form.PARTICIPLE in found.form and after_participle and before not in PREPOSITIONS - {"and", ","}:
            lost = place
    if to >= 0:
        base = _verb_after(low, to + 1)
        return Analysis(Mood.TO_BE, begin, to, (Act((base,) if base else (), (begin, to), to),))
    if lost >= 0:
        found = verb(low[lost])
        return Analysis(Mood.LOST_BE, begin, lost, (Act((found.base,) if found else (), (begin, lost), lost),))
    return Analysis(Mood.UNKNOWN if _may_have_verb(wording, begin) else Mood.NONE, begin, -1)


def _mood_here(low: Sequence[str], place: int) -> Mood | None:
    """The mood that a verb after its subject makes; None where the word is rather a noun or a participle."""
    found = verb(low[place])
    before, after = low[place - 1], low[place + 1] if place + 1 < len(low) else ""
    if before in _ADVERBS and place > 1:
        before = low[place - 2]
    if not found or before in PREPOSITIONS:
        return None
    if Form.PAST in found.form:
        after = _after_joined(low, place)
    following = verb(after)
    runs_on = bool(following and following.form & found.form & (Form.THIRD | Form.PAST))
    takes_object = runs_on or after in DETERMINERS or after in ("whether", "it")
    has_actor = _ends_with_actor(low, place)
    nounish = found.base in NOUNS_TOO
    if Form.PAST in found.form and not found.form & Form.BARE:
        return Mood.PAST_WITH_SUBJECT if takes_object or (has_actor and after == "to") else None
    if Form.THIRD in found.form:
        if takes_object or (has_actor and not nounish):
            return Mood.PRESENT_WITH_SUBJECT
        return None
    if Form.BARE in found.form:
        if nounish:
            adverbial = after.endswith("ly") or after in ("back", "to", "that")
            return Mood.ACTIVE if has_actor and (takes_object or adverbial) else None
        return Mood.ACTIVE if has_actor or takes_object or before.endswith("s") else None
    return None


def _after_joined(low: Sequence[str], place: int) -> str:
    """The word after past verbs that are joined: “acknowledged and endorsed the report”."""
    place += 1
    while place + 1 < len(low) and low[place] in ("and", ","):
        following = verb(low[place + 1])
        if not following or Form.PAST not in following.form:
            break
        place += 2
    return low[place] if place < len(low) else ""


def _ends_with_actor(low: Sequence[str], place: int) -> bool:
    """Whether the words before a verb name somebody: “the Panel”, “the Head of Safeguarding”, “Councillor Smith”."""
    if low[place - 1] in _BODIES or low[place - 1].rstrip("s") in _BODIES:
        return True
    for at in range(place - 2, max(place - 9, -1), -1):
        if low[at] in _TITLES and place - at <= 3:
            return True
        if low[at] in _BODIES:
            return low[at + 1] in ("of", "for", "and")
    return False


def _is_infinitive(low: Sequence[str], place: int) -> bool:
    found = verb(low[place])
    return low[place] == "be" or bool(found and Form.BARE in found.form and low[place] not in NOUNS_TOO)


def _verb_after(low: Sequence[str], place: int) -> str | None:
    """The base of the first verb from `place` on, “be” and adverbs skipped."""
    for word in low[place : place + 5]:
        found = verb(word)
        if found:
            return found.base
    return None


def _may_have_verb(wording: Wording, begin: int) -> bool:
    """Whether a word that is not known stands where a verb does: right before a determiner, after no preposition."""
    low = wording.low
    for place in range(begin, len(low) - 1):
        word, after = low[place], low[place + 1]
        if after not in DETERMINERS or word in PREPOSITIONS or word in DETERMINERS or not word.isalpha():
            continue
        if verb(word) is None and (place == begin or not wording.tokens[place].text[0].isupper()):
            return True
    return False


def is_actor(word: str) -> bool:
    """Whether a lower-case word names somebody who can act: a body, an office, a service."""
    return word in _BODIES


def words_of(wording: Wording, first: int, last: int) -> str:
    """The words of the tokens from `first` up to `last`."""
    if first >= last:
        return ""
    return wording.words[wording.tokens[first].start : wording.tokens[last - 1].end]


def each_word(wordings: Sequence[Wording]) -> Iterator[tuple[int, int, Token]]:
    """Every token of all clauses, with the place of its clause and its own."""
    for clause, wording in enumerate(wordings):
        for place, token in enumerate(wording.tokens):
            yield clause, place, token
