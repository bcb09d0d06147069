"""Lists: bullets and numbers as Word keeps them, each numbered list from one."""

from copy import deepcopy
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.oxml.styles import CT_Style
from docx.parts.numbering import NumberingPart

_EMPTY = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
_DEFINITION, _DEFINITION_ID, _PICTURE = qn("w:abstractNum"), qn("w:abstractNumId"), qn("w:numPicBullet")


class Numbering:
    """The lists of `document`. What its styles have no numbering for is copied from `base`."""

    def __init__(self, document: WordDocument, base: WordDocument) -> None:
        self._own = _numbering(document)
        self._base = base
        self._adopted: dict[str, int] = {}

    def new_list(self, style: CT_Style, name: str, *, ordered: bool) -> int | None:
        """The number that the paragraphs of a new list carry; None where that of `style` will do.

        `name` is what our base calls the style.
        """
        definition = _definition(style, self._own)
        if definition is None:
            definition = self._adopt(name)
        elif not ordered:
            return None
        number = self._own.add_num(definition)
        if ordered:
            number.add_lvlOverride(0).add_startOverride(1)
        return int(number.numId)

    def _adopt(self, name: str) -> int:
        """Copy what the style of our base counts by, once, and return its id here."""
        if name not in self._adopted:
            numbering = _numbering(self._base)
            wanted = _definition(self._base.styles.element.get_by_name(name), numbering)
            copy = deepcopy(next(one for one in numbering.findall(_DEFINITION) if _id(one) == wanted))
            new = 1 + max(map(_id, self._own.findall(_DEFINITION)), default=-1)
            copy.set(_DEFINITION_ID, str(new))
            self._own.insert(sum(child.tag in (_PICTURE, _DEFINITION) for child in self._own), copy)
            self._adopted[name] = new
        return self._adopted[name]


def _numbering(document: WordDocument) -> Any:
    """The lists of a document, which begins to have some where it has none."""
    part = document.part
    if not any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in part.rels.values()):
        name = PackURI("/word/numbering.xml")
        part.relate_to(
            NumberingPart.load(name, CONTENT_TYPE.WML_NUMBERING, _EMPTY, part.package), RELATIONSHIP_TYPE.NUMBERING
        )
    return part.numbering_part.element


def _definition(style: CT_Style | None, numbering: Any) -> int | None:
    """The id of what a style, or the style it is based on, counts by; None where it counts nothing."""
    while style is not None:
        for number in style.xpath("w:pPr/w:numPr/w:numId"):
            return next((one.abstractNumId.val for one in numbering.num_lst if one.numId == number.val), None)
        style = style.base_style
    return None


def _id(definition: Any) -> int:
    return int(definition.get(_DEFINITION_ID))
