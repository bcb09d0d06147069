"""One HTML page that needs nothing else: readable on a screen, on paper and by a screen reader."""

from collections.abc import Iterator
from html import escape

from .paper import Block, Items, Note, Paper, Paragraph, Proof, Section, Statement, Table, cleaned

_STYLE = """
:root { color-scheme: light; }
body { font: 11pt/1.5 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff;
       max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4, h5, .marking, th { font-family: Arial, Helvetica, sans-serif; line-height: 1.25; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.3rem; margin-top: 2rem; } h3 { font-size: 1.1rem; }
.subtitle, .source, .note { color: #404040; }
.source, .note { font-size: 0.9rem; }
.marking { text-align: center; font-weight: bold; letter-spacing: 0.05em; }
blockquote { margin: 0.3rem 0 0.6rem 1rem; padding-left: 0.75rem; border-left: 3px solid #767676; }
li { margin-bottom: 0.6rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-bottom: 1px solid #767676; }
.number { text-align: right; }
@page { size: A4; margin: 2cm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  .marking { position: fixed; left: 0; right: 0; margin: 0; }
  header.marking { top: -1.2cm; } footer.marking { bottom: -1.2cm; }
  h2, h3 { break-after: avoid; } tr, li, blockquote { break-inside: avoid; } thead { display: table-header-group; }
}
"""


def write(paper: Paper) -> bytes:
    """`paper` as a UTF-8 page. A classification heads and foots the screen and every printed page."""
    paper = cleaned(paper)
    marking = escape(paper.classification)
    body = [
        *([f'<header class="marking">{marking}</header>'] if marking else []),
        "<main>",
        f"<h1>{escape(paper.title)}</h1>",
        *([f'<p class="subtitle">{escape(paper.subtitle)}</p>'] if paper.subtitle else []),
        *(line for section in paper.sections for line in _section(section)),
        "</main>",
        *([f'<footer class="marking">{marking}</footer>'] if marking else []),
    ]
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    page = [
        "<!doctype html>",
        '<html lang="en-GB">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(paper.title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
    ]
    return ("\n".join(page) + "\n").encode()


def _section(section: Section) -> Iterator[str]:
    level = section.level + 1
    yield "<section>"
    if section.heading:
        yield f"<h{level}>{escape(section.heading)}</h{level}>"
    for block in section.blocks:
        yield from _block(block)
    yield "</section>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield f"<p>{escape(text)}</p>"
        case Note(text):
            yield f'<p class="note">Note: {escape(text)}</p>'
        case Statement():
            yield f"<div>{_statement(block)}</div>"
        case Items(ordered=is_ordered):
            tag = "ol" if is_ordered else "ul"
            yield f"<{tag}>"
            yield from (f"<li>{_statement(item)}</li>" for item in block.statements)
            yield f"</{tag}>"
        case Table():
            yield from _table(block)


def _statement(statement: Statement) -> str:
    return escape(statement.text) + "".join(_proof(proof) for proof in statement.proofs)


def _proof(proof: Proof) -> str:
    said = f"{escape(proof.quoted)}<br>" if proof.quoted else ""
    return f'<blockquote>{said}<cite class="source">{escape(proof.source)}</cite></blockquote>'


def _table(table: Table) -> Iterator[str]:
    kinds = [' class="number"' if column.is_number else "" for column in table.columns]
    yield "<table>"
    if table.caption:
        yield f"<caption>{escape(table.caption)}</caption>"
    heads = zip(table.columns, kinds, strict=True)
    yield (
        "<thead><tr>" + "".join(f'<th scope="col"{kind}>{escape(c.title)}</th>' for c, kind in heads) + "</tr></thead>"
    )
    yield "<tbody>"
    for first, *rest in table.rows:
        cells = "".join(f"<td{kind}>{escape(cell)}</td>" for cell, kind in zip(rest, kinds[1:], strict=True))
        yield f'<tr><th scope="row"{kinds[0]}>{escape(first)}</th>{cells}</tr>'
    yield "</tbody>"
    yield "</table>"
