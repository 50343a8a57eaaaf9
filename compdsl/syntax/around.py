"""What the rest of a file says, for a line that could not be read: whom the plan pays, what earns.

The file may be broken in several places, so its lines are looked at as they are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compdsl.syntax.lines import Line, LineTree

EARNING = re.compile(r"(?:salary|commission|bonus|spiff|fee|award)[ \t]+(\w+)")
RECORD = re.compile(r"record[ \t]+(\w+)(?:.*?[ \t]on[ \t]+([\w.]+))?")
FIELD = re.compile(r"(\w+)[ \t]*:[ \t]*([A-Z]\w*)")
FOR_EACH = re.compile(r"for[ \t]+each[ \t]+([A-Z]\w*)")
PAYS = re.compile(r"(?:\w+[ \t]+)?pays[ \t]+(\w+)")


@dataclass(frozen=True, slots=True)
class Around:
    """The lines of a file around a line below `header`."""

    tree: LineTree
    header: Line

    def payee(self) -> str:
        """Return the record that the plan pays; empty if it does not say."""
        facts = [
            fact for code, below in self._blocks() if code.startswith("plan") for fact in below
        ]
        found = (PAYS.match(fact) for fact in facts)
        return next((each[1] for each in found if each is not None), "")

    def payee_fields(self) -> frozenset[str]:
        """Return the names of the fields that refer to somebody whom the plan pays."""
        payee = self.payee()
        fields = [field for fields in self._records().values() for field in fields.items()]
        return frozenset(name for name, type_ in fields if payee and type_ == payee)

    def way_to_date(self, record: str) -> str:
        """Return the way from a record to the date of one that it refers to; empty for none."""
        dates = {}
        for code, _ in self._blocks():
            found = RECORD.match(code)
            if found is not None and found[2]:
                dates[found[1]] = found[2]
        fields = self._records().get(record, {}).items()
        return next((f"{name}.{dates[type_]}" for name, type_ in fields if type_ in dates), "")

    def earned(self) -> str:
        """Return `deal earned in new_business`, for the record of the block; empty for none."""
        lines = (FOR_EACH.match(self.tree.code(child)) for child in self.header.children)
        record = next((each[1] for each in lines if each is not None), "")
        for code, below in self._blocks():
            name = EARNING.match(code)
            found = next((each for each in map(FOR_EACH.match, below) if each is not None), None)
            if name is None or found is None:
                continue
            for field, type_ in self._records().get(record, {}).items():
                if type_ == found[1]:
                    return f"{field} earned in {name[1]}"
        return ""

    def _blocks(self) -> list[tuple[str, list[str]]]:
        code = self.tree.code
        return [(code(line), [code(child) for child in line.children]) for line in self.tree.top]

    def _records(self) -> dict[str, dict[str, str]]:
        """Return the fields of each record that refer to something, with its name."""
        found = {}
        for code, below in self._blocks():
            record = RECORD.match(code)
            if record is not None:
                fields = (FIELD.match(each) for each in below)
                found[record[1]] = {each[1]: each[2] for each in fields if each is not None}
        return found
