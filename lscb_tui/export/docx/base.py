"""The document that a paper is written into: our own, made of the XML files beside this module, or a template.

Our own is small on purpose: no theme, no picture, no name of a program or a person.
"""

import stat
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import quoteattr
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, NAMESPACE, RELATIONSHIP_TYPE

from ...model.errors import BadInput

MAX_TEMPLATE_BYTES = 20_000_000
MAX_UNPACKED_BYTES = 60_000_000

_PARTS = {
    "document.xml": (CONTENT_TYPE.WML_DOCUMENT_MAIN, RELATIONSHIP_TYPE.OFFICE_DOCUMENT),
    "styles.xml": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "numbering.xml": (CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "settings.xml": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
}


class TemplateError(BadInput):
    """A template cannot be used. The message names the file and the remedy."""


def own_document() -> WordDocument:
    """An empty document with our styles, A4, in British English."""
    package = BytesIO()
    with ZipFile(package, "w") as archive:
        archive.writestr("[Content_Types].xml", _content_types())
        archive.writestr("_rels/.rels", _relationships("word/", ["document.xml"]))
        archive.writestr("word/_rels/document.xml.rels", _relationships("", list(_PARTS)[1:]))
        for name in _PARTS:
            archive.writestr(f"word/{name}", files(__package__).joinpath(name).read_bytes())
    package.seek(0)
    return Document(package)


def template_document(path: Path) -> WordDocument:
    """The document at `path` without its words: its styles, and page, headers and footers of its first section.

    Raises TemplateError where it is no Word document that can be opened.
    """
    try:
        document = Document(BytesIO(_template_bytes(path)))
        section = document.sections[0]._sectPr
        body = document.element.body
    except TemplateError:
        raise
    except Exception as error:  # whatever a broken file makes the parsers raise
        raise TemplateError(
            f"{path}: not a Word document that can be opened; save it as .docx in Word, or export without a template"
        ) from error
    for child in list(body):
        body.remove(child)
    body.append(section)
    return document


def _template_bytes(path: Path) -> bytes:
    """The file, where it is a regular one of a reasonable size, packed and unpacked."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise TemplateError(f"{path}: not a regular file; name a .docx")
        with path.open("rb") as file:
            content: bytes = file.read(MAX_TEMPLATE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise TemplateError(f"{path}: the template cannot be read ({reason}); name another") from error
    if len(content) > MAX_TEMPLATE_BYTES or _unpacked(content) > MAX_UNPACKED_BYTES:
        raise TemplateError(f"{path}: the template is too large; take its pictures out, or name another")
    return content


def _unpacked(content: bytes) -> int:
    with ZipFile(BytesIO(content)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def _content_types() -> str:
    relationships, xml = quoteattr(CONTENT_TYPE.OPC_RELATIONSHIPS), quoteattr(CONTENT_TYPE.XML)
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType={quoteattr(kind)}/>' for name, (kind, _) in _PARTS.items()
    )
    return (
        f"<Types xmlns={quoteattr(NAMESPACE.OPC_CONTENT_TYPES)}>"
        f'<Default Extension="rels" ContentType={relationships}/><Default Extension="xml" ContentType={xml}/>'
        f"{overrides}</Types>"
    )


def _relationships(folder: str, names: list[str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type={quoteattr(_PARTS[name][1])} Target={quoteattr(folder + name)}/>'
        for number, name in enumerate(names, 1)
    )
    return f"<Relationships xmlns={quoteattr(NAMESPACE.OPC_RELATIONSHIPS)}>{each}</Relationships>"
