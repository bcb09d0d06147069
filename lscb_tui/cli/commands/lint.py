"""`lscb lint`: what is wrong with a resolution, or with the record of a meeting."""

from collections import Counter
from pathlib import Path

import click

from ...model.sanitise import sanitise
from ...resolutions.lint import Finding, lint_record, lint_text, slugs_needed
from ...resolutions.rules import RULES
from ...resolutions.rules.rule import Rule, Severity
from ...terminal.out import Style, narrate, out
from .. import exits
from ..answers import write_json
from ..options import DocumentName, content_option, json_option, pass_session
from ..reading import given_text, name_of
from ..session import Session

_MOST_BYTES = 1_000_000
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


@click.command(short_help="Check a resolution, or a meeting record: what is wrong and how to mend it.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True), required=False, metavar="FILE")
@click.option("--document", type=DocumentName(), metavar="SLUG", help="The report before the meeting, for a text.")
@click.option("--rules", is_flag=True, help="List the rules instead, each with an example.")
@json_option
@content_option
@pass_session
def command(session: Session, file: Path | None, document: str | None, rules: bool, as_json: bool) -> int:
    """Check FILE (`-` reads standard input): the plain text of a resolution, or a meeting record in YAML.

    Every finding says what is wrong and what to do. Errors (E) keep a minute from being final: with one the exit code
    is 1. Warnings (W) do not. docs/meeting-record.md describes the record, docs/lint-rules.md the rules.
    """
    if rules:
        _write_rules(as_json=as_json)
        return exits.DONE
    if file is None:
        raise click.UsageError("name a FILE, or `-` for standard input")
    given = sanitise(given_text(file, most=_MOST_BYTES, remedy="check it in parts"))
    findings = _checked(session, given, Path(name_of(file)), document)
    if as_json:
        write_json(findings)
    else:
        _write(findings)
    return exits.FAULTS_FOUND if any(f.severity is Severity.ERROR for f in findings) else exits.DONE


def _checked(session: Session, text: str, path: Path, document: str | None) -> tuple[Finding, ...]:
    from ...resolutions.record import is_record, read_record

    if not is_record(text, path):
        return _checked_text(session, text, document)
    record = read_record(text, path)
    needed = slugs_needed(record)
    if not needed:
        return lint_record(record)
    from ..resolution_texts import cited_document

    return lint_record(record, documents={slug: cited_document(session, slug) for slug in needed})


def _checked_text(session: Session, text: str, document: str | None) -> tuple[Finding, ...]:
    if document is None:
        return lint_text(text)
    from ..resolution_texts import cited_document, context_of_document

    cited = cited_document(session, document)
    return lint_text(text, context_of_document(session, cited.slug or document), cited)


def _write(findings: tuple[Finding, ...]) -> None:
    for finding in sorted(findings, key=lambda each: each.severity is not Severity.ERROR):
        where = f"{finding.clause}: " if finding.clause else ""
        out(f"{finding.severity} {finding.rule}  {where}{finding.message}", Style.STRONG)
        if finding.fix:
            out(f"write: {finding.fix}", indent=4)
    counts = Counter(finding.severity for finding in findings)
    told = [f"{counts[each]} {_WORDS[each]}{'' if counts[each] == 1 else 's'}" for each in Severity]
    narrate(", ".join(told) if findings else "nothing to mend")


def _write_rules(*, as_json: bool) -> None:
    if as_json:
        write_json([_shown(rule) for rule in RULES])
        return
    for rule in RULES:
        out(f"{rule.id} {rule.severity}  {rule.title}", Style.STRONG)
        out(rule.explanation, indent=2)
        for name, example in (("fails", rule.fails), ("passes", rule.passes)):
            out(f"{name}:", indent=2)
            for line in example.split("\n"):
                out(line, indent=4)
        out(f"to do: {rule.remedy}", indent=2)
        out()


def _shown(rule: Rule) -> dict[str, str]:
    return {
        "rule": rule.id,
        "severity": rule.severity,
        "title": rule.title,
        "explanation": rule.explanation,
        "fails": rule.fails,
        "passes": rule.passes,
        "remedy": rule.remedy,
    }
