"""Reading YAML that may be wrong or hostile: guarded, without implicit types, with the line of every key.

Scalars stay the text that was written: `2017/18`, `no` and `2018-04-01` are never turned into something else.
Size and nesting are bounded before anything is composed, and aliases are refused, so that no file can
make the reader grow or recurse without end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import yaml

from ..model.period import Period, PeriodError, parse_period
from ..model.sanitise import sanitise
from .fault import Faults
from .files import UnreadableSource, read_source

MAX_DEPTH = 12

_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
_PLAIN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "timestamp", "value")}
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_DEEP = (f"lists and mappings nest deeper than {MAX_DEPTH}", "write it flatter")
_Choice = TypeVar("_Choice", bound=StrEnum)


def read_text(path: Path, faults: Faults) -> str | None:
    """The sanitised text of a source file, with plain line ends; None where it cannot be read, with the fault noted."""
    try:
        text = read_source(path).decode("utf-8-sig")
    except UnreadableSource as error:
        faults.add(path, 1, "", *error.args)
        return None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.add(path, line, "", "the file is not UTF-8", "save it as UTF-8")
        return None
    return sanitise(text.replace("\r\n", "\n"))


def compose(text: str, path: Path, faults: Faults, *, first_line: int = 1) -> "Record | None":
    """The top mapping of a YAML text as a Record; None where it does not parse or is no mapping, with the fault noted.

    `first_line` is the line of the file that the text begins on.
    """
    offset = first_line - 1
    try:
        if not _is_bounded(text, path, faults, offset):
            return None
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = error.problem or "the YAML does not parse"
        if "nesting depth" in problem:  # libyaml reads ahead of its events, and has a bound of its own
            faults.add(path, line + offset, "", *_TOO_DEEP)
        else:
            faults.add(path, line + offset, "", f"the YAML does not parse: {problem}", "mend the line")
        return None
    except yaml.YAMLError as error:
        faults.add(path, first_line, "", f"the YAML does not parse: {error}", "mend the file")
        return None
    if not isinstance(node, yaml.MappingNode):
        faults.add(path, first_line, "", "a mapping is expected here", "begin the file with `key:` lines")
        return None
    return Record(node, path, "", faults, offset)


def _is_bounded(text: str, path: Path, faults: Faults, offset: int) -> bool:
    """Whether the text nests no deeper than allowed and uses no alias; looks at events only, so it cannot recurse."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        line = (event.start_mark.line if event.start_mark else 0) + 1 + offset
        if isinstance(event, yaml.AliasEvent):
            faults.add(path, line, "", f"the alias *{event.anchor} is not allowed", "write the value out")
            return False
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                faults.add(path, line, "", *_TOO_DEEP)
                return False
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return True


@dataclass(slots=True)
class Record:
    """One mapping of a source file, read key by key. Every wrong value is noted; `ok` says whether there was one.

    After a fault a getter returns an empty value, so that reading goes on and all faults are found in one run.
    """

    node: yaml.MappingNode
    path: Path
    name: str
    faults: Faults
    offset: int = 0
    ok: bool = True
    _values: dict[str, yaml.Node] = field(default_factory=dict)
    _used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for key_node, value in self.node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in self._values:
                self.fault(key, "the key stands twice", "keep one of them", node=key_node)
            self._values[key] = value

    @property
    def line(self) -> int:
        """The line of the file on which the mapping begins."""
        return int(self.node.start_mark.line) + 1 + self.offset

    def fault(self, key: str, message: str, remedy: str, *, node: yaml.Node | None = None) -> None:
        """Note a fault at `key`."""
        self.ok = False
        node = node or self._values.get(key)
        line = int(node.start_mark.line) + 1 + self.offset if node else self.line
        self.faults.add(self.path, line, f"{self.name}.{key}".strip("."), message, remedy)

    def optional(self, key: str) -> str | None:
        """The text at `key`; None where the key is absent or empty."""
        self._used.add(key)
        node = self._values.get(key)
        if node is None:
            return None
        if not isinstance(node, yaml.ScalarNode) or node.tag not in _PLAIN_TAGS:
            self.fault(key, "text is expected", "write one value on the line")
            return None
        is_null = node.style is None and node.value in ("", "~", "null")
        return None if is_null else " ".join(sanitise(node.value).split())

    def text(self, key: str) -> str:
        """The text at `key`, which must be there."""
        value = self.optional(key)
        if not value:
            self._missing(key)
        return value or ""

    def number(self, key: str) -> float | None:
        """The number at `key`; None where it is absent."""
        value = self.optional(key)
        if value is None:
            return None
        if not _NUMBER.fullmatch(value):
            self.fault(key, f"“{value}” is not a number", "write digits, with a point for decimals and no commas")
            return None
        return float(value)

    def flag(self, key: str) -> bool:
        """True or false; false where the key is absent."""
        value = self.optional(key)
        if value not in (None, "true", "false"):
            self.fault(key, f"“{value}” is neither true nor false", "write true, or leave the key out")
        return value == "true"

    def choice(self, key: str, choices: type[_Choice]) -> _Choice:
        """One of a fixed set of words, which must be there."""
        value = self.text(key)
        chosen = self._one_of(key, value, choices) if value else None
        return chosen or next(iter(choices))

    def optional_choice(self, key: str, choices: type[_Choice]) -> _Choice | None:
        """One of a fixed set of words; None where the key is absent."""
        value = self.optional(key)
        return self._one_of(key, value, choices) if value else None

    def period(self, key: str) -> Period | None:
        """The period at `key`; None where the key is absent or does not parse."""
        value = self.optional(key)
        if value is None:
            return None
        try:
            return parse_period(value)
        except PeriodError as error:
            self.fault(key, "the period does not parse", str(error))
            return None

    def reference(self, key: str, declared: dict[str, object], what: str) -> str:
        """An id that must be declared; `what` names its list, such as `theme`."""
        value = self.text(key)
        if value:
            self._check_reference(key, value, declared, what)
        return value

    def optional_reference(self, key: str, declared: dict[str, object], what: str) -> str | None:
        """An id that must be declared where it is given."""
        value = self.optional(key)
        if value:
            self._check_reference(key, value, declared, what)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts at `key`; empty where the key is absent."""
        self._used.add(key)
        node = self._values.get(key)
        if node is None:
            return ()
        if not isinstance(node, yaml.SequenceNode) or not all(isinstance(i, yaml.ScalarNode) for i in node.value):
            self.fault(key, "a list of texts is expected", "write one `- text` a line")
            return ()
        return tuple(" ".join(sanitise(item.value).split()) for item in node.value)

    def records(self, key: str) -> "Iterator[Record]":
        """The list of mappings at `key`; empty where the key is absent."""
        self._used.add(key)
        node = self._values.get(key)
        if node is None or (isinstance(node, yaml.ScalarNode) and node.value == ""):
            return
        if not isinstance(node, yaml.SequenceNode):
            self.fault(key, "a list is expected", "begin each entry with `- `")
            return
        for position, item in enumerate(node.value):
            name = f"{self.name}.{key}[{position}]".strip(".")
            if isinstance(item, yaml.MappingNode):
                yield Record(item, self.path, name, self.faults, self.offset)
            else:
                line = int(item.start_mark.line) + 1 + self.offset
                self.faults.add(self.path, line, name, "a mapping is expected", "write `- key: value` lines")
                self.ok = False

    def record(self, key: str) -> "Record | None":
        """The mapping at `key`; None where the key is absent."""
        self._used.add(key)
        node = self._values.get(key)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.fault(key, "a mapping is expected", "write `key: value` lines below it")
            return None
        return Record(node, self.path, f"{self.name}.{key}".strip("."), self.faults, self.offset)

    def finish(self) -> bool:
        """Note a fault for every key that nobody asked for; return whether the record is sound."""
        for key_node, _ in self.node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            if key not in self._used:
                near = get_close_matches(key, self._used, n=1)
                remedy = f"did you mean `{near[0]}`?" if near else f"known here: {', '.join(sorted(self._used))}"
                self.fault(str(key), "the key is not known", remedy, node=key_node)
        return self.ok

    def _missing(self, key: str) -> None:
        if self.ok or key not in self._values:
            self.fault(key, f"`{key}` is missing", f"add a line `{key}: …`")

    def _one_of(self, key: str, value: str, choices: type[_Choice]) -> _Choice | None:
        try:
            return choices(value)
        except ValueError:
            self.fault(key, f"“{value}” is not known", f"write one of: {', '.join(choices)}")
            return None

    def _check_reference(self, key: str, value: str, declared: dict[str, object], what: str) -> None:
        if value not in declared:
            near = get_close_matches(value, declared, n=1)
            hint = f"did you mean `{near[0]}`? Otherwise" if near else "use a declared one, or"
            plural = "bodies" if what == "body" else f"{what}s"
            self.fault(key, f"the {what} “{value}” is not declared", f"{hint} declare it in {plural}.yaml")
