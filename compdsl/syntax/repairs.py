"""The smallest change that makes a broken line readable, found by trying.

Three kinds are tried where the parser stopped, and then a word before it: a word that is near to
one that may stand there is exchanged, something missing is put in, something superfluous is left
out. A change counts only if the whole line can be read with it, so what is offered is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compdsl.diagnostics.near import nearby
from compdsl.syntax.expected import (
    SAMPLES,
    VALUE_STARTS,
    accepted,
    going_on,
    keywords,
    phrases,
    reads,
)

LONGEST = 400
"""Characters of a line beyond which trying takes too long."""
TRIES = 12
TOKEN = re.compile(r'"[^"\n]*"?|[A-Z]{3}[ \t]+-?[\d,.]+|\w[\w.,%/-]*(?<![.,])|\S')
WORD = re.compile(r"\S+")
SYNONYMS = {
    "every": "each", "x": "*", "X": "*", "if": "when", "pay": "earn", "pays": "earn",
    "unless": ", unless", "&": "and",
    "&&": "and", "||": "or", "|": "or", "!": "not", "else": "otherwise", "max": "at most",
    "maximum": "at most", "min": "at least", "minimum": "at least", "until": "to",
    "till": "to", ":": "=", "=": ":", "=>": "is at least", "=<": "is at most", "<>": "is not",
    ";": ",", "->": ":",
}  # fmt: skip
LONG_SYNONYMS = (
    ("is greater than or equal to", "is at least"), ("is less than or equal to", "is at most"),
    ("is greater than", "is above"), ("is more than", "is above"), ("is higher than", "is above"),
    ("is over", "is above"), ("is less than", "is below"), ("is lower than", "is below"),
    ("is under", "is below"), ("is in", "in"), ("is in", "is one of"),
    ("is not in", "is not one of"),
    ("for every", "for each"), ("for all", "for each"), ("greater than", "is above"),
    ("more than", "is above"), ("less than", "is below"), ("at least", "is at least"),
    ("at most", "is at most"), ("above", "is above"), ("below", "is below"), ("equal to", "is"),
    ("equals", "is"), ("lose the rest", "forfeit the rest"), ("lose all", "forfeit the rest"),
)  # fmt: skip
DOUBLED = re.compile(r"(?<!\S)(\S+)[ \t]+(\1(?!\S))")
BRACKETED = re.compile(
    r"\b(?:(?:sum|count|average|smallest|largest|first|last)[ \t]+of|any|(?:start|end)[ \t]+of)\b"
)
CONDITION = re.compile(r"\b(?:where|when|unless|require|if|and|or|not)\b|^")


@dataclass(frozen=True, slots=True)
class Repair:
    """Write `text` in place of the characters from `start` to `end` of a line."""

    start: int
    end: int
    text: str

    def applied(self, line: str) -> str:
        """Return the line with the repair made."""
        return line[: self.start] + self.text + line[self.end :]


def token_at(text: str, at: int) -> str:
    """Return the word, number, text or sign that starts at an offset."""
    found = TOKEN.match(text, at)
    return found[0] if found else text[at : at + 1]


def exchanged(rule: str, text: str, at: int, names: frozenset[str]) -> Repair | None:
    """Return the repair that exchanges the words at `at` for a phrase that may stand there."""
    best: Repair | None = None
    words = [found.span() for found in WORD.finditer(text, at)]
    if not words or len(text) > LONGEST:
        return None
    for wrong, right in LONG_SYNONYMS:
        repair = Repair(at, at + len(wrong), right)
        if f"{text} ".startswith(wrong + " ", at) and reads(rule, repair.applied(text)):
            return repair
    first = text[slice(*words[0])]
    first = first.rstrip(",:") or first
    special = _quoted(rule, text, at, names) or _code(rule, text, at, names)
    if special is not None:
        return special
    candidates = _phrases(names)
    is_right = first in {each.split()[0] for each in candidates}
    for phrase in _alike(first, text[at:], candidates)[:TRIES]:
        for repair in _exchanges(text, at, words, first, phrase):
            if reads(rule, repair.applied(text)):
                return repair
            if best is None and not is_right and nearby(first, [phrase.split()[0]]):
                best = repair
    return best


def _quoted(rule: str, text: str, at: int, names: frozenset[str]) -> Repair | None:
    """Return the repair that puts quotation marks around what should be a text."""
    if "STRING" not in names or text[at] == '"':
        return None
    single = re.compile(r"'[^'\"]*'").match(text, at)
    bare = "NAME" not in names and not keywords(names)
    ends = [single.end()] if single else [len(text), *_ends(text, at)] if bare else []
    for end in ends:
        repair = Repair(at, end, '"' + text[at:end].strip("'").replace('"', "") + '"')
        if reads(rule, repair.applied(text)):
            return repair
    return None


def _ends(text: str, at: int) -> list[int]:
    return [found.end() for found in WORD.finditer(text, at)][:3]


def _code(rule: str, text: str, at: int, names: frozenset[str]) -> Repair | None:
    """Return the repair that writes the code of a currency in capitals."""
    word = token_at(text, at)
    repair = Repair(at, at + len(word), word.upper())
    if "CODE" in names and not word.isupper() and reads(rule, repair.applied(text)):
        return repair
    return None


def _phrases(names: frozenset[str]) -> list[str]:
    return [phrases()[name] for name in keywords(names, in_value=True)]


def _alike(first: str, rest: str, candidates: list[str]) -> list[str]:
    """Return the phrases that someone who wrote `rest` may have meant, likeliest first."""
    synonym = SYNONYMS.get(first, "\0")
    meant = [each for each in candidates if each == synonym or each.split()[0] == synonym]
    if not any(char.isalpha() for char in first):
        return meant
    firsts = [each.split()[0] for each in candidates]
    near = nearby(first[:60], firsts, 4)
    slips = [word for word in firsts if _is_slip(first.casefold(), word)]
    chosen = [each for each in candidates if each.split()[0] in {first, *near, *slips}]
    whole = nearby(" ".join(rest.split()[:6])[:60], chosen, len(chosen))
    order = {phrase: place for place, phrase in enumerate([*meant, *whole])}
    ranked = sorted(chosen, key=lambda each: (order.get(each, 99), each.split()[0] != first))
    return list(dict.fromkeys([*meant, *ranked]))


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two letters swapped, tell two words apart."""
    if one == other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 2:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[1::-1] == b[:2] and a[2:] == b[2:])


def _exchanges(
    text: str, at: int, words: list[tuple[int, int]], first: str, phrase: str
) -> Iterator[Repair]:
    """Yield the ways in which the next words may stand for a phrase: as many, one less or more."""
    count = len(phrase.split())
    if first == phrase:
        return
    for taken in dict.fromkeys((count, count - 1, count + 1, 1)):
        if 1 <= taken <= len(words):
            last = text[slice(*words[taken - 1])]
            end = words[taken - 1][1] - (len(last) - len(last.rstrip(",:") or last))
            if text[at:end] != phrase and _is_meant(text[at:end], phrase, taken == count):
                yield Repair(at, end, phrase)


def _is_meant(written: str, phrase: str, as_many: bool) -> bool:
    """Whether the words written may stand for the phrase: near to it, or word by word alike."""
    first, start = written.split()[0], phrase.split()[0]
    if SYNONYMS.get(first) in (phrase, start) or nearby(written[:90], [phrase]):
        return True
    pairs = zip(written.casefold().split(), phrase.split(), strict=False)
    return as_many and all(a == b or _is_slip(a, b) or nearby(a[:60], [b]) for a, b in pairs)


def missing(rule: str, text: str, at: int, names: frozenset[str]) -> list[tuple[str, str]]:
    """Return what can be put in at `at` so that the line can be read: names and texts."""
    if len(text) > LONGEST:
        return []
    tried = [(name, phrases()[name]) for name in keywords(names)]
    tried += _on_with_a_value(text[:at], names)
    kinds = [name for name in SAMPLES if name in names]
    tried += [(n, SAMPLES[n]) for n in (["NAME"] if names >= VALUE_STARTS else kinds)]
    return [
        (name, sample)
        for name, sample in tried[: 2 * TRIES]
        if reads(rule, f"{text[:at]} {sample} {text[at:]}")
    ]


def _on_with_a_value(before: str, names: frozenset[str]) -> list[tuple[str, str]]:
    """Return the signs and words that may join two values, few of a kind."""
    if "STAR" not in names:
        return []
    is_condition = CONDITION.findall(before) != [""]
    wanted = ["_IS", "_IS_AT_LEAST", "_IS_ONE_OF", "_IN", "AND", "OR"] if is_condition else ["STAR"]
    wanted += ["LPAR", "AT", "OTHERWISE", "_OF_THE", "_IN_THE"]
    return [(name, phrases()[name]) for name in wanted if name in names & going_on()]


def superfluous(rule: str, text: str, at: int) -> Repair | None:
    """Return the repair that leaves out the word at `at`, if the line can be read without it."""
    end = at + len(token_at(text, at))
    repair = Repair(at, end, "")
    if len(text) <= LONGEST and text[:at].strip() and reads(rule, repair.applied(text)):
        return repair
    return None


def doubled(rule: str, text: str, at: int) -> Repair | None:
    """Return the repair that leaves out the second of two equal words, up to the word at `at`."""
    limit = at + len(token_at(text, at))
    for found in DOUBLED.finditer(text, 0, min(limit, LONGEST)):
        repair = Repair(found.start(2), found.end(), "")
        if reads(rule, repair.applied(text)):
            return repair
    return None


def bracketed(rule: str, text: str, at: int) -> Repair | None:
    """Return the repair that brackets an aggregate or a date, up to or around the word at `at`."""
    starts = [
        found.start() for found in BRACKETED.finditer(text, 0, LONGEST) if found.start() <= at
    ]
    if not starts or len(text) > LONGEST or text[starts[-1] - 1 : starts[-1]] == "(":
        return None
    start = starts[-1]
    ends = [found.end() for found in WORD.finditer(text, start)]
    for end in reversed(ends[1 : 2 * TRIES]):
        last = start + len(text[start:end].rstrip(",:"))
        repair = Repair(start, last, f"({text[start:last]})")
        if last >= at and reads(rule, repair.applied(text)):
            return repair
    return None


def before_it(rule: str, text: str, at: int) -> Repair | None:
    """Return a repair of the phrase that the word before `at` starts or belongs to."""
    starts = [found.start() for found in WORD.finditer(text, 0, at) if found.end() <= at]
    for start in reversed(starts[-2:]):
        repair = exchanged(rule, text, start, accepted(rule, text[:start]))
        if repair is not None and reads(rule, repair.applied(text)):
            return repair
    return None


def closed(rule: str, text: str, sign: str, after: int) -> Repair | None:
    """Return the repair that puts a closing bracket or quotation mark after `after`."""
    ends = [found.end() for found in WORD.finditer(text, after + 1)]
    places = [len(text), *reversed(ends)]
    for place in dict.fromkeys(places[:TRIES]):
        at = place - 1 if text[place - 1 : place] in (",", ":") else place
        repair = Repair(at, at, sign)
        if reads(rule, repair.applied(text)):
            return repair
    return None
