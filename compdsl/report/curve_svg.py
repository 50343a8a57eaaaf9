"""The payout curve as a picture: a small SVG that reads well on light and on dark ground.

It lies on a card of its own, so that its colours do not depend on what is around it. `curve_svg`
takes a `Curve`; `lines_svg` takes lines that are named, as the rows of a grid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape

from compdsl.report.curve import Curve, Point
from compdsl.report.curve_words import of_measure, of_pay, pay_words, result_words

WIDTH, HEIGHT = 420, 240
LEFT, RIGHT, TOP, BOTTOM = 66, 16, 38, 40
STYLE = (
    ".c{fill:#ffffff;stroke:#d4d7dc}.t{fill:#24292f;font:600 12px sans-serif}"
    ".s{fill:#57606a;font:10px sans-serif}.g{stroke:#e3e6ea}.a{stroke:#8c959f}"
    ".l{fill:none;stroke:#0969da;stroke-width:2;stroke-linejoin:round}"
    ".j{stroke:#0969da;stroke-dasharray:2 3}.m{stroke:#1a7f37;stroke-dasharray:4 3}"
    ".mt{fill:#1a7f37;font:10px sans-serif}.k{stroke:#bc4c00;stroke-dasharray:4 3}"
    ".kt{fill:#bc4c00;font:10px sans-serif}"
    "@media (prefers-color-scheme:dark){.c{fill:#1f2328;stroke:#3d444d}.t{fill:#f0f3f6}"
    ".s{fill:#b6bec8}.g{stroke:#333a42}.a{stroke:#7d8590}.l,.j{stroke:#6cb6ff}"
    ".m{stroke:#57ab5a}.mt{fill:#6bc46d}.k{stroke:#e0823d}.kt{fill:#f69d50}}"
)
SHADES = ("#0969da", "#8250df", "#bf3989", "#bc4c00", "#1a7f37", "#57606a")


@dataclass(frozen=True, slots=True)
class Ground:
    """The area of a picture: which results and amounts lie at its edges."""

    low: Fraction
    high: Fraction
    floor: Fraction
    top: Fraction

    def x(self, result: Fraction) -> str:
        """Return where a result lies across."""
        wide = WIDTH - LEFT - RIGHT
        return _short(LEFT + wide * (result - self.low) / (self.high - self.low))

    def y(self, amount: Fraction) -> str:
        """Return where an amount lies from the top."""
        tall = HEIGHT - TOP - BOTTOM
        return _short(TOP + tall * (self.top - amount) / (self.top - self.floor))


def curve_svg(curve: Curve) -> str:
    """Return the picture of a curve: the line, its bands, the target and the cap."""
    pieces = curve.pieces()
    if curve.cap is not None:
        pieces = _capped(pieces, curve.cap)
    ground = _ground(pieces, curve.end)
    bounds = [band.start for band in curve.bands if ground.low < band.start < ground.high]
    at = curve.capped_at()
    ends = [at] if at is not None and at < ground.high else []
    labels = {bound: result_words(curve, bound) for bound in (ground.low, *bounds, *ends)}
    steps = [(each, pay_words(curve, each, short=True)) for each in _steps(ground)]
    drawn = [*_frame(ground, labels, steps), *_line(ground, pieces, "l")]
    if curve.target is not None and curve.target < ground.high:
        drawn += _upright(ground, curve.target, "target")
    if ends and curve.cap is not None:
        drawn += _level(ground, curve.cap, f"cap {pay_words(curve, curve.cap)}")
    title = curve.title or curve.name
    return _svg(title, of_pay(curve), of_measure(curve), drawn)


def lines_svg(
    title: str,
    axes: tuple[str, str],
    labels: dict[Fraction, str],
    steps: dict[Fraction, str],
    lines: Sequence[tuple[str, list[list[Point]]]],
) -> str:
    """Return a picture of several lines with their names; `axes` are what goes up and across."""
    every = [piece for _, pieces in lines for piece in pieces]
    ground = _ground(every, max(point[0] for piece in every for point in piece))
    drawn = _frame(ground, labels, list(steps.items()))
    for number, (name, pieces) in enumerate(lines):
        shade = SHADES[number % len(SHADES)]
        drawn += [
            part.replace('class="l"', f'class="l" style="stroke:{shade}"')
            for part in _line(ground, pieces, "l")
            if "polyline" in part
        ]
        end = pieces[-1][-1]
        drawn.append(
            f'<text class="s" text-anchor="end" x="{ground.x(end[0])}" '
            f'y="{_short(Fraction(ground.y(end[1])) - 4)}">{escape(name)}</text>'
        )
    return _svg(title, axes[0], axes[1], drawn)


def _capped(pieces: list[list[Point]], cap: Fraction) -> list[list[Point]]:
    """Hold the line at the cap."""
    return [[*_held(piece, cap)] for piece in pieces]


def _held(piece: list[Point], cap: Fraction) -> Iterator[Point]:
    """Give the points of a piece, and one more where it crosses the cap."""
    before = piece[0]
    for point in piece:
        (a, b), (c, d) = before, point
        if (b < cap) != (d < cap) and a != c:
            yield a + (cap - b) * (c - a) / (d - b), cap
        yield c, min(d, cap)
        before = point


def _ground(pieces: list[list[Point]], end: Fraction) -> Ground:
    amounts = [amount for piece in pieces for _, amount in piece]
    floor, top = min(Fraction(0), *amounts), max(Fraction(0), *amounts)
    top = top + (top - floor) / 12 if top > floor else floor + 1
    low = min(result for piece in pieces for result, _ in piece)
    return Ground(low, max(end, low + Fraction(1, 10**6)), floor, top)


def _steps(ground: Ground) -> list[Fraction]:
    """Return round amounts, four or so, for the axis."""
    size = (ground.top - ground.floor) / 4
    power = Fraction(1)
    while power * 10 <= size:
        power *= 10
    while power > size:
        power /= 10
    step = max(power * each for each in (1, 2, 5) if power * each <= size)
    first = -(-ground.floor // step)
    return [step * n for n in range(int(first), int(ground.top // step) + 1)]


def _frame(
    ground: Ground, labels: dict[Fraction, str], steps: list[tuple[Fraction, str]]
) -> list[str]:
    made: list[str] = []
    for at, words in steps:
        y = ground.y(at)
        made.append(f'<path class="g" d="M{LEFT} {y}H{WIDTH - RIGHT}"/>')
        made.append(_text("s", LEFT - 5, Fraction(y) + 3, words, "end"))
    foot = HEIGHT - BOTTOM
    taken = Fraction(-(10**6))
    for at, words in sorted(labels.items()):
        x = Fraction(ground.x(at))
        made.append(f'<path class="g" d="M{_short(x)} {TOP}V{foot}"/>')
        half = Fraction(len(words) * 3)
        if x - half > taken:
            made.append(_text("s", x, foot + 13, words, "middle"))
            taken = x + half + 4
    made.append(f'<path class="a" fill="none" d="M{LEFT} {TOP}V{foot}H{WIDTH - RIGHT}"/>')
    return made


def _line(ground: Ground, pieces: list[list[Point]], kind: str) -> list[str]:
    made: list[str] = []
    before: Point | None = None
    for piece in pieces:
        if before is not None:
            x, top, foot = ground.x(piece[0][0]), ground.y(before[1]), ground.y(piece[0][1])
            made.append(f'<path class="j" d="M{x} {top}V{foot}"/>')
        points = " ".join(f"{ground.x(a)},{ground.y(b)}" for a, b in piece)
        made.append(f'<polyline class="{kind}" points="{points}"/>')
        before = piece[-1]
    return made


def _upright(ground: Ground, at: Fraction, words: str) -> list[str]:
    x = ground.x(at)
    return [
        f'<path class="m" d="M{x} {TOP}V{HEIGHT - BOTTOM}"/>',
        _text("mt", Fraction(x), TOP - 4, words, "middle"),
    ]


def _level(ground: Ground, at: Fraction, words: str) -> list[str]:
    y = ground.y(at)
    return [
        f'<path class="k" d="M{LEFT} {y}H{WIDTH - RIGHT}"/>',
        _text("kt", LEFT + 4, Fraction(y) - 4, words, "start"),
    ]


def _svg(title: str, up: str, across: str, drawn: list[str]) -> str:
    middle = Fraction(LEFT + WIDTH - RIGHT, 2)
    return "".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
            f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img"><title>{escape(title)}</title>',
            f"<style>{STYLE}</style>",
            f'<rect class="c" x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="6"/>',
            _text("t", 12, 17, _fitting(title, 40), "start"),
            _text("s", WIDTH - 12, 17, _fitting(up, 34), "end"),
            *drawn,
            _text("s", middle, HEIGHT - 9, _fitting(across, 60), "middle"),
            "</svg>",
        ]
    )


def _fitting(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _text(kind: str, x: Fraction | int, y: Fraction | int, words: str, anchor: str) -> str:
    return (
        f'<text class="{kind}" text-anchor="{anchor}" x="{_short(Fraction(x))}" '
        f'y="{_short(Fraction(y))}">{escape(words)}</text>'
    )


def _short(value: Fraction | int) -> str:
    """Return a length with one decimal."""
    tenths = round(Fraction(value) * 10)
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"
