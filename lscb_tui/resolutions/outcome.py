"""The forms that the outcome of a prompt can take, and other wordings of a request."""

import re

from ..model.resolution import Act, Clause, Prompt, Verb
from .mood import Mood, in_mood
from .passive import read_wishes
from .phrases import read_phrases
from .reading import Read, Unreadable
from .verbs import participle
from .words import Words

NARRATIVE = "[nothing is resolved: the debate is recorded in the narrative]"
POINTS = "(i) …"

_WISH = re.compile(
    r"(?:whether|if) (?:it|they|the \w+|members|we)(?: \w+)?? "
    r"(?:(?:would |should )?wish(?:es)? to|wants? to|would like to|should|needs? to|ought to|will) (?P<what>.+)",
    re.IGNORECASE,
)
_INFORM = re.compile(
    r"^any (?:points|issues|matters|comments)?\s*(?:which|that) (?:may|might|could|should|will) inform (?P<what>.+)$",
    re.IGNORECASE,
)


def outcomes(clause: Clause) -> tuple[str, ...]:
    """What the meeting may make of the clause's prompts: points recorded, a decision, narrative only, or the words."""
    forms: list[str] = []
    for prompt in clause.prompts:
        decided = _decisions(prompt)
        forms.extend(decided or [_points(prompt)])
        forms.append(NARRATIVE)
        literal = _literally(prompt)
        if literal:
            forms.append(literal)
    return tuple(dict.fromkeys(forms))


def _points(prompt: Prompt) -> str:
    about = prompt.about.rstrip(".")
    inform = _INFORM.match(about)
    if inform:
        return f"the following points be taken into account in {inform['what']}: {POINTS}"
    if prompt.verb == "identify":
        return f"the following be identified as {about}: {POINTS}"
    if not about or re.match(r"(?:how|what|which|whether|why|when|if)\b", about):
        return f"the following points be recorded: {POINTS}"
    return f"the following points on {about} be recorded: {POINTS}"


def _decisions(prompt: Prompt) -> list[str]:
    """Yes and no to a “whether”."""
    wish = _WISH.match(prompt.about)
    if not wish:
        if prompt.about.lower().startswith(("whether", "if ")):
            return [
                f"it be agreed that {re.sub(r'^(?:whether|if) ', '', prompt.about, flags=re.IGNORECASE)}",
                f"the following points be recorded: {POINTS}",
            ]
        return []
    inner = Read()
    try:
        read_phrases(Words(wish["what"]), 0, "", inner)
    except Unreadable:
        return []
    if len(inner.acts) != 1 and not inner.prompts:
        return []
    act = inner.acts[0] if inner.acts else _act_of(inner.prompts[0])
    any_of = re.match(r"(?:any|some|a|an) (?P<what>.+)", act.object)
    what = any_of["what"] if any_of else act.object
    yes = Act(
        act.verbs,
        f"the following {what}"
        if "comment" in what or "recommendation" in what
        else what
        if any_of and act.object.startswith(("any", "some"))
        else act.object,
        act.tail,
        act.insert,
    )
    no = Act(
        act.verbs,
        f"no {what}" if any_of else act.object,
        f"{act.tail} at this time".strip(),
        act.insert,
        negative=not any_of,
    )
    said = in_mood((yes,), Mood.SUBJUNCTIVE)
    return [f"{said}: {POINTS}" if yes.object.startswith("the following") else said, in_mood((no,), Mood.SUBJUNCTIVE)]


def _act_of(prompt: Prompt) -> Act:
    to = re.match(r"(?P<what>.+?) (?P<tail>to .+)", prompt.about)
    return Act((Verb(prompt.verb),), to["what"], to["tail"]) if to else Act((Verb(prompt.verb),), prompt.about)


def _literally(prompt: Prompt) -> str | None:
    if not prompt.about or re.match(r"(?:how|what|which|whether|why|when|if)\b", prompt.about):
        return None
    particle = " on" if prompt.verb in ("comment", "reflect", "deliberate") else ""
    return f"{prompt.about} be {participle(prompt.verb)}{particle}"


def alternates(clause: Clause) -> tuple[str, ...]:
    """Other wordings of a request, at one key each: the wish alone, or somebody asked to do it."""
    if len(clause.acts) != 1:
        return ()
    act = clause.acts[0]
    base = act.verbs[-1].base if act.verbs else ""
    that = re.match(r"(?P<to>to .+? )?that (?P<wish>.+)$", act.tail)
    if base not in ("request", "recommend") or act.object or not that:
        return ()
    forms = [that["wish"]] if base == "request" else []
    inner = Read()
    read_wishes(that["wish"], inner)
    if len(inner.acts) == 1 and inner.acts[0].agent and not inner.acts[0].agent.lower().startswith(("there", "it")):
        asked = inner.acts[0]
        agent = asked.agent
        to_verb = f"{'not ' if asked.negative else ''}to {asked.verbs[0].base} {asked.tail}".strip()
        forms.append(f"{agent} be {participle(base)} {to_verb}")
    if that["to"] and len(inner.acts) == 1 and inner.acts[0].agent.lower() == "it":
        asked = inner.acts[0]
        forms.append(
            f"{that['to'].removeprefix('to ')}be {participle(base)} to {asked.verbs[0].base} {asked.tail}".strip()
        )
    return tuple(forms)
