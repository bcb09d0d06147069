"""One web page that needs nothing else: no script, no picture, no address that is fetched.

On paper the classification heads and foots every page; on the screen it stands first and last.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from importlib.resources import files

from .paper import Block, Column, Items, Note, Paper, Paragraph, Proof, Statement, Table, cleaned

LANGUAGE = "en-GB"
_LONG_WORD = re.compile(r"\S{30,}")


def write(paper: Paper) -> bytes:
    """`paper` as a page in UTF-8, with headings in order from h1."""
    return ("\n".join(_page(cleaned(paper))) + "\n").encode()


def stylesheet() -> str:
    """The only style of the page; the page's security policy lets in no other."""
    return files(__package__).joinpath("paper.css").read_text("utf-8")


def _page(paper: Paper) -> Iterator[str]:
    style = stylesheet()
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    marking = _element("p", paper.classification)
    yield f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(paper.title)}</title>\n<style>{style}</style>\n</head>\n<body>"
    yield _element("header", marking, "marking", is_html=True)
    yield f"<main>\n{_element('h1', paper.title)}{_element('p', paper.subtitle, 'subtitle')}"
    for section in paper.sections:
        yield _element(f"h{section.level + 1}", section.heading)
        yield from map(_block, section.blocks)
    yield "</main>"
    yield _element("footer", marking, "marking", is_html=True)
    yield "</body>\n</html>"


def _element(name: str, content: str, kind: str = "", *, is_html: bool = False) -> str:
    """`content` as one element of the class `kind`; nothing where there is no content."""
    if not content:
        return ""
    attributes = f' class="{kind}"' if kind else ""
    return f"<{name}{attributes}>{content if is_html else escape(content)}</{name}>"


def _block(block: Block) -> str:
    match block:
        case Paragraph(text):
            return _element("p", text)
        case Note(text):
            return _element("p", f"<strong>Note:</strong> {escape(text)}", "note", is_html=True)
        case Statement():
            return _element("div", _statement(block), "statement", is_html=True)
        case Items():
            items = "".join(_element("li", _statement(one), "statement", is_html=True) for one in block.statements)
            return _element("ol" if block.ordered else "ul", items, is_html=True)
        case Table():
            return _table(block)


def _statement(statement: Statement) -> str:
    said = "".join(_element("p", text) for text in statement.paragraphs)
    return said + "".join(map(_proof, statement.proofs))


def _proof(proof: Proof) -> str:
    quote = _element("blockquote", _element("p", proof.quoted), is_html=True)
    return _element("figure", quote + _element("figcaption", proof.source), "proof", is_html=True)


def _table(table: Table) -> str:
    heads = "".join(f'<th{_number(column)} scope="col">{_cell(column.title)}</th>' for column in table.columns)
    rows = "\n".join(f"<tr>{''.join(_cells(table.columns, row))}</tr>" for row in table.rows)
    caption = _element("caption", table.caption)
    return f"<table>{caption}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cells(columns: tuple[Column, ...], row: tuple[str, ...]) -> Iterator[str]:
    yield f'<th{_number(columns[0])} scope="row">{_cell(row[0])}</th>'
    for column, cell in zip(columns[1:], row[1:], strict=True):
        yield f"<td{_number(column)}>{_cell(cell)}</td>"


def _cell(text: str) -> str:
    """The text, in which a word too long for any column may be broken without others being broken with it."""
    return _LONG_WORD.sub(r'<span class="long">\g<0></span>', escape(text))


def _number(column: Column) -> str:
    return ' class="number"' if column.is_number else ""
