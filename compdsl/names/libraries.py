"""From a plan and its libraries to one file: every `use` followed, every name settled.

`link` takes a parsed plan and gives it with the declarations of its libraries where `use` stands.
A library is a file of declarations. Without `as` its names come in as they are; with `as rates`
they are `rates.NAME`, in the library and in the plan, so that one library may be used several
times. `with` gives a term of the library its value, or lets something of the plan stand in for a
declaration of the library, which is then left out. What stands below a library's own plan, which
is there for its examples, is left out as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from compdsl.diagnostics.model import Report
from compdsl.names import wording_amendments as amendments
from compdsl.names import wording_libraries as words
from compdsl.names.amending import Changes, amended, first_day
from compdsl.names.library_blocks import (
    broken,
    declared,
    is_open,
    is_own,
    uses,
    valued,
    without_settings,
)
from compdsl.names.loading import Load, Unread, Wanted, itself, path_of, wanted
from compdsl.names.lost import ANYTHING, lost_words
from compdsl.names.reached import reached
from compdsl.names.renaming import Names, declared_word, renamed, words_of_rows
from compdsl.source import SourceFile, Span
from compdsl.syntax.clauses import Amends
from compdsl.syntax.declarations import (
    Block,
    BlockKind,
    File,
    PlanHeader,
    Setting,
    UseHeader,
)
from compdsl.syntax.expressions import Expr, Path
from compdsl.syntax.parse import parse

MOST = 5_000  # steps from file to file that a plan may take; a lattice of uses has no end


@dataclass(frozen=True, slots=True)
class StandIn:
    """A declaration of the plan, by its whole name, that a library uses in place of its own."""

    setting: Setting
    name: str
    block: Block


@dataclass(frozen=True, slots=True)
class Linked:
    """A plan with what it needs of its libraries; `spare` are the names that it does not use.

    `lost` are the words of lines that could not be read.
    """

    file: File
    lost: frozenset[str]
    stand_ins: tuple[StandIn, ...] = ()
    spare: Mapping[str, BlockKind] = field(default_factory=dict)
    changes: Changes | None = None


def link(file: File, load: Load, report: Report) -> Linked:
    """Return a plan together with what it uses; report every `use` that cannot be followed."""
    lost = lost_words(file, report)
    if not any(isinstance(b.header, UseHeader) or b.first(Amends) for b in file.blocks):
        return Linked(file, lost)
    linker = _Linker(load, report)
    linker.files[itself(file.source)] = file
    blocks = linker.plan(file, (itself(file.source),))
    needed = reached(linker.plans, blocks, linker.given)
    kept = [block for block in blocks if block in needed]
    spare = {
        word.name: block.kind
        for block in blocks
        if block not in needed and (word := declared_word(block)) is not None
    }
    whole = File(file.span, file.source, tuple(linker.without_clashes(file.source, kept)))
    return Linked(whole, lost | linker.lost, tuple(linker.stand_ins), spare, linker.changes)


@dataclass(frozen=True, slots=True)
class _Given:
    """What one `use` gives to a library: the start of its names, stand-ins and values."""

    prefix: str = ""
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Expr] = field(default_factory=dict)


class _Linker:
    """Follows the uses of one plan."""

    def __init__(self, load: Load, report: Report) -> None:
        self.load = load
        self.report = report
        self.files: dict[Wanted, File | Unread] = {}
        self.done: dict[tuple[Wanted, str], tuple[str, Span]] = {}
        self.used: dict[SourceFile, UseHeader] = {}
        self.lost: frozenset[str] = frozenset()
        self.stand_ins: list[StandIn] = []
        self.given: set[Block] = set()
        self.followed = 0
        self.plans: set[SourceFile] = set()
        self.changes: Changes | None = None

    def plan(self, file: File, way: tuple[Wanted, ...]) -> list[Block]:
        """Return the declarations of a plan, with those of the plan that it amends."""
        self.plans.add(file.source)
        header = next(iter(file.of_kind("plan")), None)
        amends = header.first(Amends) if header is not None else None
        if header is None or amends is None:
            return self.declarations(file, file.blocks, _Given(), way)
        before = self._amended_plan(file, header, amends, way)
        old = self.plan(before, (*way, itself(before.source))) if before is not None else []
        new = self.declarations(file, file.blocks, _Given(), way)
        if before is None:
            self.lost |= {ANYTHING}
            return [broken(each) if each.kind == "plan" else each for each in new]
        made, self.changes = amended(old, new, self.report)
        return made

    def _amended_plan(
        self, file: File, header: Block, amends: Amends, way: tuple[Wanted, ...]
    ) -> File | None:
        """Return the plan that is amended, or None and report why there is none."""
        which = path_of(amends.path, file.source)
        found = self.read(which) if which is not None else Unread("outside")
        why = ""
        if isinstance(found, Unread):
            outside = found.kind == "outside"
            why = "it lies outside the project's folder" if outside else found.why
        elif which in way:
            why = "it amends itself"
        elif not found.of_kind("plan"):
            why = "it is a library"
        if why:
            near = found.near if isinstance(found, Unread) else ()
            self.report.add(amendments.amends_what(amends.span, amends.path, why, near))
        elif not first_day(header):
            self.report.add(amendments.no_first_day(header.span))
        elif isinstance(found, File) and first_day(found.of_kind("plan")[0]):
            return found
        return None

    def declarations(
        self, file: File, blocks: tuple[Block, ...], given: _Given, way: tuple[Wanted, ...]
    ) -> list[Block]:
        """Return the declarations of a file, and of what it uses, under their whole names."""
        names = self.names(file, blocks, given)
        is_plan = file.source in self.plans
        if is_plan:
            self._aliases_apart(file, blocks)
        made: list[Block] = []
        for block in blocks:
            word = declared_word(block)
            if isinstance(block.header, UseHeader):
                made += self._followed(block.header, file, names, way)
                made += [without_settings(block, block.header)] if is_plan else []
            elif word is None or word.name not in given.stand_ins:
                value = given.values.get(word.name) if word is not None else None
                made.append(valued(self._whole(block, names), value))
                self.given |= {made[-1]} if value is not None else set()
        return made

    def _whole(self, block: Block, names: Names) -> Block:
        changes = bool(names.prefix or names.stand_ins or names.aliases)
        return renamed(block, names) if changes else block

    # --- names -----------------------------------------------------------------------------------

    def names(self, file: File, blocks: tuple[Block, ...], given: _Given) -> Names:
        """Return the names that a file declares and uses."""
        known = frozenset(self._exports(file, blocks, frozenset()))
        aliases = (each.alias.name for each in uses(blocks) if each.alias is not None)
        return Names(given.prefix, known, frozenset(aliases), given.stand_ins)

    def _exports(
        self, file: File, blocks: tuple[Block, ...], seen: frozenset[Wanted]
    ) -> Iterator[str]:
        for block in blocks:
            word = declared_word(block)
            if word is not None:
                yield word.name
        for header, which, library in self._libraries(file, blocks, seen):
            start = f"{header.alias.name}." if header.alias is not None else ""
            below = self._exports(library, declared(library), seen | {which})
            yield from (f"{start}{name}" for name in below)

    def _rows(self, file: File, blocks: tuple[Block, ...], seen: frozenset[Wanted]) -> set[str]:
        """Return the names of fields and parameters that may stand bare in a file."""
        found = set(words_of_rows(blocks))
        for _header, which, library in self._libraries(file, blocks, seen):
            found |= self._rows(library, declared(library), seen | {which})
        return found

    def _libraries(
        self, file: File, blocks: tuple[Block, ...], seen: frozenset[Wanted]
    ) -> Iterator[tuple[UseHeader, Wanted, File]]:
        for header in uses(blocks):
            which = wanted(header, file.source)
            if which is not None and which not in seen:
                library = self.read(which)
                self.followed += 1
                if isinstance(library, File) and self.followed <= MOST:
                    yield header, which, library

    def _aliases_apart(self, file: File, blocks: tuple[Block, ...]) -> None:
        fields = self._rows(file, blocks, frozenset({itself(file.source)}))
        for header in uses(blocks):
            if header.alias is not None and header.alias.name in fields:
                self.report.add(words.alias_of_row(header.alias.span, header.alias.name))

    # --- one use ---------------------------------------------------------------------------------

    def read(self, which: Wanted) -> File | Unread:
        """Return a library, read and parsed once."""
        if which not in self.files:
            source = self.load(which)
            if isinstance(source, SourceFile):
                found = Report()
                self.files[which] = made = parse(source, found)
                self.lost |= lost_words(made, found)
                for item in found.items:
                    self.report.add(item)
            else:
                self.files[which] = source
        return self.files[which]

    def _followed(
        self, header: UseHeader, file: File, names: Names, way: tuple[Wanted, ...]
    ) -> list[Block]:
        """Return the declarations that a `use` brings in; without any, their names are lost."""
        made = self.follow(header, file, names, way)
        if made is None:
            alias = header.alias
            self.lost |= {alias.name if alias is not None else ANYTHING}
        return made or []

    def follow(
        self, header: UseHeader, file: File, names: Names, way: tuple[Wanted, ...]
    ) -> list[Block] | None:
        """Return the declarations that a `use` brings in, or None and report why."""
        which = wanted(header, file.source)
        if which is None:
            self.report.add(words.leaves_folder(header.span, header.library))
            return None
        if which in way:
            steps = [each.name for each in (*way[way.index(which) :], which)]
            self.report.add(words.uses_itself(header.span, steps))
            return None
        library = self.read(which)
        if self.followed > MOST:
            self.report.add(words.too_many(header.span, MOST))
            return None
        if isinstance(library, Unread):
            self._unread(header, library)
            return None
        if self._is_plan(header, library):
            return None
        given = self._given(header, library, names)
        self.used.setdefault(library.source, header)
        if self._again(header, which, given):
            return []
        blocks = declared(library)
        self._rows_apart(header, library, blocks, given)
        return self.declarations(library, blocks, given, (*way, which))

    def _unread(self, header: UseHeader, why: Unread) -> None:
        if why.kind == "outside":
            self.report.add(words.leaves_folder(header.span, header.library))
        elif header.is_path:
            self.report.add(words.no_library(header.span, header.library, why.why, why.near))
        else:
            at = header.span.start + header.span.text.index(header.library)
            span = Span(header.span.file, at, at + len(header.library))
            self.report.add(words.not_standard(span, header.library, why.near))

    def _is_plan(self, header: UseHeader, library: File) -> bool:
        plan = next(iter(library.of_kind("plan")), None)
        if plan is None or (isinstance(plan.header, PlanHeader) and plan.header.for_examples):
            return False
        self.report.add(words.is_a_plan(header.span, header.library, plan.span))
        return True

    def _again(self, header: UseHeader, which: Wanted, given: _Given) -> bool:
        """Whether a library is here already under the same names; report other settings."""
        told = ", ".join(sorted(each.span.text for each in header.settings))
        before = self.done.setdefault((which, given.prefix), (told, header.span))
        if before[1] != header.span and before[0] != told:
            self.report.add(words.other_settings(header.span, header.library, before[1]))
        return before[1] != header.span

    def _rows_apart(
        self, header: UseHeader, library: File, blocks: tuple[Block, ...], given: _Given
    ) -> None:
        if not (given.prefix or given.stand_ins):
            return
        names = self.names(library, blocks, given)
        for name in sorted(self._rows(library, blocks, frozenset())):
            if name in names.known and names.whole(name) != name:
                self.report.add(words.name_of_row(header.span, name, header.library))

    # --- settings --------------------------------------------------------------------------------

    def _given(self, header: UseHeader, library: File, names: Names) -> _Given:
        blocks = {
            word.name: block
            for block in declared(library)
            if (word := declared_word(block)) is not None
        }
        values, stand_ins = dict[str, Expr](), dict[str, str]()
        first: dict[str, Span] = {}
        for setting in header.settings:
            name, span = setting.word.name, setting.word.span
            block = blocks.get(name)
            if name in first:
                self.report.add(words.setting_twice(span, name, first[name]))
            elif block is None:
                self.report.add(words.unknown_setting(span, name, header.library, [*blocks]))
            elif block.kind == "term" and not is_own(setting, names):
                values[name] = renamed(setting.value, names)
            else:
                stand_ins |= self._stand_in(setting, block, names)
            first.setdefault(name, span)
        for name, block in blocks.items():
            if name not in first and is_open(block):
                has = bool(header.settings)
                self.report.add(
                    words.missing_setting(header.span, name, header.library, block.span, has)
                )
        alias = f"{header.alias.name}." if header.alias is not None else ""
        return _Given(f"{names.prefix}{alias}", stand_ins, values)

    def _stand_in(self, setting: Setting, block: Block, names: Names) -> dict[str, str]:
        value = setting.value
        word = declared_word(block)
        if not isinstance(value, Path) or word is None:
            self.report.add(
                words.no_stand_in(value.span, setting.word.name, block.kind, block.span)
            )
            return {}
        name = names.whole(value.name)
        self.stand_ins.append(StandIn(setting, name, block))
        return {setting.word.name: name}

    # --- the whole -------------------------------------------------------------------------------

    def without_clashes(self, plan: SourceFile, blocks: list[Block]) -> Iterator[Block]:
        """Leave out what two files declare under one name, and report it in the plan."""
        first: dict[str, Block] = {}
        for block in blocks:
            word = declared_word(block)
            other = first.setdefault(word.name, block) if word is not None else block
            if other is block or word is None or other.span.file is block.span.file:
                yield block
                continue
            here, there = sorted((block, other), key=lambda each: each.span.file is not plan)
            mine, theirs = declared_word(here), declared_word(there)
            assert mine is not None
            assert theirs is not None
            used = self.used[there.span.file]
            span = mine.span if here.span.file is plan else used.span
            self.report.add(words.clash(span, word.name, theirs.span, used.library))
