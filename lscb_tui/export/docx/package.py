"""The finished file: who and when are left out, and the same paper gives the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip file can name."""
LONGEST_PROPERTY = 255
"""Characters."""


def packed(document: WordDocument, title: str, language: str) -> bytes:
    """`document` as the bytes of a .docx that names its title and language, and no person, program or time."""
    relations = document.part.package.rels
    for identifier, relation in list(relations.items()):
        if not relation.is_external and relation.target_part.content_type == CONTENT_TYPE.OPC_CORE_PROPERTIES:
            del relations[identifier]
    properties = document.core_properties  # new ones, in which the library names itself and the time
    for element in list(properties._element):
        properties._element.remove(element)
    properties.title = title[:LONGEST_PROPERTY]
    properties.language = language
    written = BytesIO()
    document.save(written)
    return _without_times(written)


def _without_times(package: BytesIO) -> bytes:
    """The same parts in the same order, each dated alike."""
    result = BytesIO()
    with ZipFile(package) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return result.getvalue()
