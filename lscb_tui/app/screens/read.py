"""Read: documents by area and year, their words, and what is marked in the paragraph in focus."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input

from ..commands import Scope, bindings
from ..history import History
from ..messages import OpenPassage
from ..widgets.line_view import LineView
from ..widgets.search_field import SearchField
from .mode_screen import ModeScreen

if TYPE_CHECKING:
    from ...library.content import Content
    from ...library.reading import HeldDocument
    from ...model.note import Source
    from ...workspace.news import News
    from .reading import OpenDocument
    from .within import Matches


class ReadScreen(ModeScreen):
    """The reading mode."""

    SCOPE = Scope.READ
    AUTO_FOCUS = "#words"
    BINDINGS = bindings(Scope.READ)

    def __init__(self) -> None:
        super().__init__()
        self._held: list[HeldDocument] = []
        self._document: OpenDocument | None = None
        self._wanted: tuple[str, str | None] | None = None
        self._matches: Matches | None = None
        self._history = History()

    def panes(self) -> Iterable[Widget]:
        with Horizontal(id="body"):
            yield LineView(id="documents", empty="Opening the library …")
            with Vertical(id="reading"):
                yield LineView(id="words", empty="Opening the library …")
            yield LineView(id="findings", empty="Nothing is marked in this paragraph.")

    def on_mount(self) -> None:
        home, was_at = self.lscb.home_area, self.lscb.was_at

        def first(content: "Content") -> Any:
            from .reading import first_look

            return first_look(content, home, was_at.document)

        self.ask("first", first)

    def answered(self, lane: str, result: Any) -> None:
        from .reading import document_blocks

        if lane == "first":
            self._held, first = result
            self.lscb.titles = {held.slug: held.title for held in self._held}
            self._documents.show(document_blocks(self._held))
            if first and not self._wanted:
                was_at = self.lscb.was_at
                self._wanted = (first.held.slug, was_at.paragraph if was_at.document == first.held.slug else None)
                self._history.visit(self._wanted)
                self._show(first)
        else:
            self._show(result)

    def open(self, slug: str, address: str | None = None) -> None:
        """Show a document at a paragraph, and remember where the reader was."""
        self._history.visit((slug, address))
        self._ask_for(slug, address)

    def focus_words(self) -> None:
        """Put the reader's focus on the words."""
        self.remove_class("-choosing")
        self.set_focus(self._words)

    def sayable(self) -> str | None:
        from ...model.sayable import cited

        if not self._document:
            return None
        marked = self._document.findings.get(self._words.key or "", [])
        chosen = [finding for finding in marked if finding.id == self._findings.key] or marked
        if chosen:
            return cited(chosen[0].line, chosen[0].citation)
        passage = next((p for p in self._document.words if p.paragraph == self._words.key), None)
        return cited(" ".join(passage.text.split()), passage.citation) if passage else None

    def explainable(self) -> tuple[str, str] | None:
        if not self._document:
            return None
        texts = [p.text for p in self._document.words if p.paragraph == self._words.key]
        return (texts[0], self._document.held.area) if texts else None

    def notable(self) -> "Source | None":
        from ...model.note import Source

        if not self._document:
            return None
        passage = next((p for p in self._document.words if p.paragraph == self._words.key), None)
        if passage is None:
            return None
        marked = self._document.findings.get(passage.paragraph, []) if self._findings.has_focus else []
        chosen = next((finding for finding in marked if finding.id == self._findings.key), None)
        return Source(
            document=passage.document,
            paragraph=passage.paragraph,
            citation=passage.citation,
            quote=chosen.quote if chosen else passage.text,
            figure=chosen.line if chosen and chosen.kind == "figure" else "",
        )

    def whereabouts(self) -> dict[str, Any]:
        slug = self._document.held.slug if self._document else ""
        return {"document": slug, "paragraph": self._words.key or ""} if slug else {}

    def notes_changed(self, news: "News") -> None:
        self._show_findings()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        self._show_findings()

    def action_next_document(self) -> None:
        self._step_document(1)

    def action_previous_document(self) -> None:
        self._step_document(-1)

    def action_next_section(self) -> None:
        self._step_section(1)

    def action_previous_section(self) -> None:
        self._step_section(-1)

    def action_sections(self) -> None:
        """Choose a section by its heading."""
        from ..dialogs.sections import sections_dialog

        if self._document and self._document.sections:
            dialog = sections_dialog(self._document.sections, self._document.section_of(self._words.key))
            self.app.push_screen(dialog, self._go_to_section)
        else:
            self.say("there is no document open")

    def action_next_finding(self) -> None:
        self._step_to(1, self._is_marked, "nothing more is marked in this document")

    def action_previous_finding(self) -> None:
        self._step_to(-1, self._is_marked, "nothing before this is marked in this document")

    def action_next_match(self) -> None:
        self._step_to(1, self._is_match, "no further place in this document")
        self._say_match()

    def action_previous_match(self) -> None:
        self._step_to(-1, self._is_match, "no place before this one")
        self._say_match()

    def action_documents(self) -> None:
        """Go to the documents; where there is no room beside the words, they take their place."""
        self.set_class(not self.has_class("-choosing"), "-choosing")
        self.set_focus(self._documents if self.has_class("-choosing") else self._words)

    async def action_search(self) -> None:
        """Open the field below the words; it is made when it is first wanted."""
        if not self.query("#within"):
            field = SearchField("Search in this document; Enter for the next place, Esc to leave", id="within")
            await self.query_one("#reading").mount(field)
        self.add_class("-searching")
        self.set_focus(self.query_one("#within"))

    def action_go_back(self) -> None:
        self._revisit(self._history.back(), "this is where you began")

    def action_go_forward(self) -> None:
        self._revisit(self._history.forward(), "there is nothing further")

    @on(LineView.Moved, "#words")
    def _paragraph_in_focus(self, message: LineView.Moved) -> None:
        if self._document:
            self._history.move_within((self._document.held.slug, message.key))
            self._show_findings()
            self.lscb.keep_place()

    @on(LineView.Chosen, "#words")
    def _to_findings(self) -> None:
        if self._findings.blocks:
            self.set_focus(self._findings)

    @on(LineView.Chosen, "#documents")
    def _document_chosen(self, message: LineView.Chosen) -> None:
        self.open(message.key)
        self.focus_words()

    @on(LineView.Chosen, "#findings")
    def _follow(self, message: LineView.Chosen) -> None:
        """Follow a citation; say honestly where it leads to nothing that is held."""
        if not self._document:
            return
        if message.key.startswith("note:"):
            self.lscb.open_note(message.key.removeprefix("note:"))
            return
        if message.key.startswith("named:"):
            self.say(f"named here, not held: {message.key.removeprefix('named:')}")
            return
        marked = self._document.findings.get(self._words.key or "", [])
        leads = next((finding.leads_to for finding in marked if finding.id == message.key), None)
        if leads:
            slug, _, address = leads.partition("#")
            self.post_message(OpenPassage(slug, address))
        else:
            self.say("this finding stands on the words beside it alone")

    @on(Input.Changed, "#within")
    def _search_within(self, message: Input.Changed) -> None:
        matches = self._find_matches(message.value)
        first = next(iter(matches.places), None)
        here = self._words.key if self._words.key in matches.places else first
        self._draw(here or self._words.key)
        self._say_match()

    @on(Input.Submitted, "#within")
    def _next_within(self) -> None:
        self.action_next_match()

    @on(SearchField.Left)
    def _leave_search(self) -> None:
        self.remove_class("-searching")
        self.set_focus(self._words)

    @on(SearchField.ListKey)
    def _move_in_words(self, message: SearchField.ListKey) -> None:
        getattr(self._words, f"action_{message.action}")(message.by)

    @property
    def _documents(self) -> LineView:
        return self.query_one("#documents", LineView)

    @property
    def _words(self) -> LineView:
        return self.query_one("#words", LineView)

    @property
    def _findings(self) -> LineView:
        return self.query_one("#findings", LineView)

    def _ask_for(self, slug: str, address: str | None) -> None:
        from .reading import open_document

        self._wanted = (slug, address)
        if self._document and self._document.held.slug == slug:
            self._show(self._document)
        else:
            known = self._held
            self.ask("document", lambda content: open_document(content, slug, known))

    def _show(self, document: "OpenDocument") -> None:
        changed = self._document is not document
        self._document = document
        address = self._wanted[1] if self._wanted and self._wanted[0] == document.held.slug else None
        if changed and self._matches:
            self._find_matches(self._matches.question)
        marked = (passage.paragraph for passage in document.words if passage.paragraph in document.findings)
        self._draw(address or next(marked, document.words[0].paragraph))
        self._documents.go(document.held.slug)
        self.show_place(f"{document.held.area}  {document.held.period}")
        self.say(f"{document.held.slug}: {document.held.paragraphs} paragraphs, {document.held.findings} findings")

    def _draw(self, address: str | None) -> None:
        from .reading import reader_blocks

        if self._document:
            places = self._matches.places if self._matches else {}
            self._words.show(reader_blocks(self._document, places), key=address)
            self._show_findings()
            self.lscb.keep_place()

    def _show_findings(self) -> None:
        """What is marked in the paragraph in focus, and the notes on it."""
        if self._document and (address := self._words.key):
            from .reading import finding_blocks

            keeping = self.lscb.known_keeping
            notes = keeping.notebook.on(self._document.held.slug, address) if keeping else []
            blocks = finding_blocks(self._document, address, notes)
            if tuple(blocks) != self._findings.blocks:
                self._findings.show(blocks, key=self._findings.key)

    def _find_matches(self, question: str) -> "Matches":
        from .within import Matches

        self._matches = Matches.of(question, self._document.words if self._document else ())
        return self._matches

    def _say_match(self) -> None:
        if self._matches and (sentence := self._matches.sentence(self._words.key)):
            self.say(sentence)

    def _is_match(self, address: str) -> bool:
        return bool(self._matches and address in self._matches.places)

    def _is_marked(self, address: str) -> bool:
        return bool(self._document and self._document.findings.get(address))

    def _step_to(self, by: int, wanted: Callable[[str], bool], nothing: str) -> None:
        """The next paragraph, in the direction of `by`, that is wanted."""
        ahead = self._document.beyond(self._words.key, by) if self._document else []
        found = next((address for address in ahead if wanted(address)), None)
        if found is None:
            self.say(nothing)
        else:
            self._words.go(found)

    def _go_to_section(self, section: str | None) -> None:
        if section and self._document and section in self._document.sections:
            self.focus_words()
            self._words.go(self._document.sections[section].first)

    def _step_section(self, by: int) -> None:
        section = self._document.section_beyond(self._words.key, by) if self._document else None
        if section:
            self._words.go(section.first)
        else:
            self.say("there is no further section" if by > 0 else "this is the first section")

    def _step_document(self, by: int) -> None:
        slugs = [held.slug for held in self._held]
        if self._document and self._document.held.slug in slugs:
            here = slugs.index(self._document.held.slug) + by
            if 0 <= here < len(slugs):
                self.open(slugs[here])
            else:
                self.say("this is the last document" if by > 0 else "this is the first document")

    def _revisit(self, place: tuple[str, str | None] | None, nothing: str) -> None:
        if place:
            self._ask_for(*place)
        else:
            self.say(nothing)
