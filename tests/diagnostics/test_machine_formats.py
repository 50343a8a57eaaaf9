"""The formats for tools: one line each, JSON, SARIF and GitHub annotations."""

import json

from compdsl.diagnostics import Diagnostic, Edit, Fix, Related, render
from compdsl.source import SourceFile, Span

PLAN = SourceFile("plans/a b.comp", "plan A\n  when x, y\n  pay 5% 🎉 of {x}\n")
X = Span(PLAN, 14, 15)
BODY = Span(PLAN, 9, 22)
ERROR = Diagnostic(
    "COMP101",
    "error",
    "no `x` in {scope}",
    X,
    (Related(BODY, "looked here"), Related(X, "")),
    "write\n`y`",
    (Fix("write `y`", (Edit(X, "y"), Edit(Span(PLAN, 7, 7), "# "))), Fix("nothing", ())),
)
WHOLE = Diagnostic("COMP301", "warning", "100%, really: yes", BODY)
DATA = Diagnostic("COMP502", "advice", "bad", place="data/Q1, new.csv:14:3")
FAULT = Diagnostic("COMP901", "error", "lost")
ALL = [ERROR, WHOLE, DATA, FAULT]


def test_line() -> None:
    assert render(ALL, "line") == (
        "plans/a b.comp:2:8: error[COMP101] no `x` in {scope}\n"
        "plans/a b.comp:2:3: warning[COMP301] 100%, really: yes\n"
        "data/Q1, new.csv:14:3: advice[COMP502] bad\n"
        "error[COMP901] lost\n"
    )


def test_json_has_every_key_every_time() -> None:
    log = json.loads(render(ALL, "json"))
    assert log["version"] == 1
    keys = ["code", "severity", "message", "hint", "file", "range", "related", "fixes", "help"]
    assert [list(item) for item in log["diagnostics"]] == [keys] * 4


def test_json_of_a_whole_diagnostic() -> None:
    place = {
        "start": {"line": 2, "column": 8, "offset": 14},
        "end": {"line": 2, "column": 9, "offset": 15},
    }
    first = json.loads(render(ALL, "json"))["diagnostics"][0]
    assert (first["code"], first["severity"], first["hint"]) == ("COMP101", "error", "write\n`y`")
    assert (first["file"], first["range"]) == ("plans/a b.comp", place)
    assert first["related"][0]["message"] == "looked here"
    assert first["related"][0]["range"]["end"] == {"line": 3, "column": 4, "offset": 22}
    assert first["fixes"][0]["title"] == "write `y`"
    assert first["fixes"][0]["edits"][0] == {"file": "plans/a b.comp", "range": place, "text": "y"}


def test_json_without_a_span() -> None:
    _, _, data, fault = json.loads(render(ALL, "json"))["diagnostics"]
    point = {"line": 14, "column": 3, "offset": None}
    assert (data["file"], data["range"]) == ("data/Q1, new.csv", {"start": point, "end": point})
    assert (fault["file"], fault["range"]) == (None, None)


def test_sarif_run_and_results() -> None:
    log = json.loads(render([*ALL, ERROR], "sarif"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["COMP101", "COMP301", "COMP502", "COMP901"]
    assert all("helpUri" not in rule for rule in run["tool"]["driver"]["rules"])
    results = run["results"]
    assert [rules[result["ruleIndex"]] for result in results] == [
        each["ruleId"] for each in results
    ]
    assert [result["level"] for result in results] == ["error", "warning", "note", "error", "error"]
    assert results[3]["locations"] == []


def test_sarif_places_and_fixes() -> None:
    results = json.loads(render(ALL, "sarif"))["runs"][0]["results"]
    first, data = results[0], results[2]
    assert first["message"]["text"] == "no `x` in {{scope}}\nhelp: write\n`y`"
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "plans/a%20b.comp"},
                "region": {
                    "startLine": 2,
                    "endLine": 2,
                    "startColumn": 8,
                    "endColumn": 9,
                    "charOffset": 14,
                    "charLength": 1,
                },
            }
        }
    ]
    assert [each["id"] for each in first["relatedLocations"]] == [1, 2]
    (fix,) = first["fixes"]  # a fix without edits would not be valid
    (change,) = fix["artifactChanges"]
    assert [each["insertedContent"]["text"] for each in change["replacements"]] == ["y", "# "]
    assert data["locations"][0]["physicalLocation"]["region"]["startLine"] == 14


def test_sarif_addresses_of_files() -> None:
    names = {
        "/tmp/a#b.comp": "file:///tmp/a%23b.comp",
        r"C:\plans\a.comp": "file:///C:/plans/a.comp",
        r"plans\a.comp": "plans/a.comp",
        "<text>": "%3Ctext%3E",
    }
    for name, uri in names.items():
        item = Diagnostic("COMP901", "error", "x", Span(SourceFile(name, "x"), 0, 1))
        (result,) = json.loads(render([item], "sarif"))["runs"][0]["results"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_github() -> None:
    assert render(ALL, "github").splitlines() == [
        "::error file=plans/a b.comp,line=2,col=8,endLine=2,endColumn=9,title=COMP101::"
        "no `x` in {scope}%0Aplans/a b.comp:2:3: looked here%0Ahelp: write%0A`y`",
        "::warning file=plans/a b.comp,line=2,endLine=3,title=COMP301::100%25, really: yes",
        "::notice file=data/Q1%2C new.csv,line=14,col=3,endLine=14,endColumn=3,title=COMP502::bad",
        "::error title=COMP901::lost",
    ]


def test_no_diagnostics() -> None:
    assert render([], "line") == render([], "github") == ""
    assert json.loads(render([], "json")) == {"version": 1, "diagnostics": []}
    assert json.loads(render([], "sarif"))["runs"][0]["results"] == []
