"""Styles by name: the document's own where it has them, ours where it has not.

A template keeps its look; what it lacks is copied into it from our base.
"""

from copy import deepcopy
from itertools import count

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.styles import CT_Style, CT_Styles


class Styles:
    """The styles of `document`, completed from `base` as they are asked for."""

    def __init__(self, document: WordDocument, base: WordDocument) -> None:
        self._own: CT_Styles = document.styles.element
        self._base: CT_Styles = base.styles.element
        self._found: dict[str, CT_Style] = {}

    def __getitem__(self, name: str) -> CT_Style:
        """The style that our base calls `name`. Raises KeyError where it calls none so."""
        if name not in self._found:
            original = self._base.get_by_name(name)
            if original is None:
                raise KeyError(name)
            same = [style for style in self._own.style_lst if _key(style) == _key(original)]
            self._found[name] = same[0] if same else self._adopt(original)
        return self._found[name]

    def _adopt(self, original: CT_Style) -> CT_Style:
        """A copy of `original` under an id of its own, based on what the document has for the same names.

        Its list numbering stays behind: that is given to the paragraphs.
        """
        style = deepcopy(original)
        style.attrib.pop(qn("w:default"), None)
        style.styleId = self._free_id(original.styleId or "")
        for reference in style.xpath("w:basedOn | w:next"):
            target = self._base.get_by_id(reference.val)
            if target is not None and target is not original:
                reference.val = self[target.name_val].styleId
        for numbered in style.xpath("w:pPr/w:numPr"):
            numbered.getparent().remove(numbered)
        self._own.append(style)
        return style

    def _free_id(self, wanted: str) -> str:
        ids = {style.styleId for style in self._own.style_lst}
        return next(name for number in count(1) if (name := wanted if number == 1 else f"{wanted}{number}") not in ids)


def _key(style: CT_Style) -> tuple[str, object]:
    """What two styles must share to be the same: programs differ in the case of the built-in names."""
    return (style.name_val or "").casefold(), style.type
