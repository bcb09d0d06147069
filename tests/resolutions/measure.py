"""`python -m tests.resolutions.measure FILE…`: how many recommendation clauses are drafted as a clerk would accept.

A file is a YAML list of `{clause, accepted: [..], kind, warns}`; `kind` may be a list. Wordings are compared after
folding white space, typographic quotes, final punctuation and the case of the first letter. Where a kind without a
wording stands among the kinds, a prompt or an unparsed clause that is flagged is right too.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from lscb_tui.model.resolution import DraftedClause
from lscb_tui.model.words import fold_quotation
from lscb_tui.resolutions.context import NOTHING_KNOWN, Context
from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.render import draft

WORDLESS = {"prompt", "unparsed"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one clause came out."""

    entry: dict[str, Any]
    drafted: DraftedClause
    is_right: bool
    is_flagged: bool

    @property
    def is_wrong_and_unflagged(self) -> bool:
        return not self.is_right and not self.is_flagged

    @property
    def is_needlessly_flagged(self) -> bool:
        return self.is_right and self.is_flagged and not self.entry["warns"]


def folded(text: str) -> str:
    """The form in which two wordings are compared."""
    text = fold_quotation(text).rstrip(" .;,:")
    return text[:1].lower() + text[1:]


def measured(entries: Iterable[dict[str, Any]], context: Context = NOTHING_KNOWN) -> list[Outcome]:
    """Every entry drafted by itself in the default style."""
    style = house_styles()[DEFAULT]
    outcomes = []
    for entry in entries:
        [drafted] = draft([entry["clause"]], style, context).clauses
        kinds = {entry["kind"]} if isinstance(entry["kind"], str) else set(entry["kind"])
        is_worded = folded(drafted.text) in {folded(wording) for wording in entry["accepted"]}
        is_wordless = bool(kinds & WORDLESS) and drafted.kind.value in WORDLESS and bool(drafted.warnings)
        outcomes.append(Outcome(entry, drafted, is_worded or is_wordless, bool(drafted.warnings)))
    return outcomes


def main() -> None:
    """Print the shares, and with `-v` every clause that is not right."""
    names = [name for name in sys.argv[1:] if name != "-v"]
    entries = [entry for name in names for entry in yaml.safe_load(Path(name).read_text("utf-8"))]
    outcomes = measured(entries)
    counts = {
        "right": sum(outcome.is_right for outcome in outcomes),
        "right or flagged": sum(outcome.is_right or outcome.is_flagged for outcome in outcomes),
        "wrong and unflagged": sum(outcome.is_wrong_and_unflagged for outcome in outcomes),
        "unflagged where something is to be decided": sum(
            not outcome.is_flagged and outcome.entry["warns"] for outcome in outcomes
        ),
    }
    for what, count in counts.items():
        print(f"{what:<44} {count:5} of {len(outcomes)}  {count / len(outcomes):6.1%}")
    right = [outcome for outcome in outcomes if outcome.is_right]
    needless = sum(outcome.is_needlessly_flagged for outcome in outcomes)
    print(
        f"{'needless warnings among the right':<44} {needless:5} of {len(right)}  {needless / max(len(right), 1):6.1%}"
    )
    if "-v" in sys.argv:
        for outcome in outcomes:
            if (
                not outcome.is_right
                or outcome.is_needlessly_flagged
                or (outcome.entry["warns"] and not outcome.is_flagged)
            ):
                print(f"\n{outcome.entry['clause']}\n  → {outcome.drafted.kind}: {outcome.drafted.text}")
                print(
                    f"  wanted {outcome.entry['kind']}, warns {outcome.entry['warns']}: {outcome.entry['accepted'][:2]}"
                )
                print(*(f"  ! {warning}" for warning in outcome.drafted.warnings), sep="\n")


if __name__ == "__main__":
    main()
