// Writes syntaxes/comp.tmLanguage.json from the words of grammar/comp.lark, so that a new keyword
// is coloured without anybody thinking of it. With --check it only says whether that was done.
import { readFileSync, writeFileSync } from "node:fs";

import { lineBeginnings, phrasesByRule, readGrammar } from "./lark.mjs";

const SOURCE = new URL("../../../grammar/comp.lark", import.meta.url);
const TARGET = new URL("../syntaxes/comp.tmLanguage.json", import.meta.url);

// What is no clause of a block, by the rule of the grammar that it stands in.
const KINDS = {
  "support.function.aggregate": ["fold_kind", "aggregate", "ranking", "primary", "postfix"],
  "keyword.operator.wordlike": ["comparing", "comparison", "conjunction", "disjunction", "negation"],
  "keyword.control.conditional": ["conditional", "value", "expression"],
  "support.type.period": ["period", "span_unit", "every_unit", "frequency"],
  "keyword.other.window": ["window", "pay_window"],
  "support.type": ["type"],
  "constant.language": ["literal", "expected"],
  "storage.modifier": ["mode", "grid_mode", "rounding", "rounding_way", "allocation"],
};
// Kinds of value that are names to the grammar, and words to the reader.
const TYPES = ["text", "units", "number", "count", "percent", "date", "month", "quarter", "half", "year"];
const FUNCTIONS = ["min", "max", "abs", "round", "floor", "ceiling"];
// What follows the name of an earning or a metric in an expectation.
const AFTER_EXPECTED = ["earned", "payable", "pending", "forfeited", "cancelled", "paid", "is", "in"];
// Words of several uses, which are clauses wherever nothing else is known of them.
const PLAIN = ["to", "for", "from", "every", "on", "where", "earned", "paid", "through"];
// These begin a line, and elsewhere they are good names.
const ONLY_AT_THE_START =
  /^(id|version|client|vendor|effective|currency|amends|removes|review|timezone|attainment|ramp)$/;

const NAME = "[^\\W\\d]\\w*";
const grammar = readGrammar(readFileSync(SOURCE, "utf8"));
const text = `${JSON.stringify(coloured(grammar), null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(TARGET, "utf8") !== text) {
    console.error("syntaxes/comp.tmLanguage.json is older than the grammar: npm run grammar");
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}

/** Return the TextMate grammar. */
function coloured(read) {
  const byRule = phrasesByRule(read);
  return {
    name: "Comp",
    scopeName: "source.comp",
    patterns: ["remark", "contract-text", "header", "row", "field", "line", "expression"].map(use),
    repository: {
      remark: one("comment.line.number-sign", "#.*$"),
      "contract-text": one("string.quoted.docstring", '^\\s*"[^"\\n]*"(?=\\s*(#.*)?$)'),
      ...headers(byRule),
      row: row(),
      field: field(),
      line: line(read),
      expression: {
        patterns: ["remark", "string", "literal", "path", "call", "word", "name", "sign"].map(use),
      },
      string: one("string.quoted.double", '"[^"\\n]*"'),
      literal: literals(read.terminals),
      path: path(),
      call: call(),
      word: words(byRule),
      name: names(),
      sign: signs(),
    },
  };
}

/** Headers, at the left margin: what kind of block it is, and its name. */
function headers(byRule) {
  const kinds = [...byRule]
    .filter(([rule]) => rule.endsWith("_header"))
    .flatMap(([, phrases]) => phrases.slice(0, 1));
  const all = [...kinds, ...byRule.get("earning_kind")];
  const typed = ["record", "choice"];
  const value = all.filter((each) => !typed.includes(each));
  const header = (names, scope) => ({
    begin: `^(${either(names)})\\b(?:[ \\t]+(${NAME}))?`,
    beginCaptures: captures("keyword.control.declaration", scope),
    end: "$",
    patterns: [use("expression")],
  });
  return {
    header: {
      patterns: [
        use("use"),
        header(typed, "entity.name.type"),
        header(value, "entity.name.function"),
      ],
    },
    use: {
      match: `^(use)[ \\t]+(${NAME}(?:\\.${NAME})*)`,
      captures: captures("keyword.control.declaration", "entity.name.namespace"),
    },
  };
}

/** A row of a table: its bars, and what stands between them. */
function row() {
  return {
    begin: "^\\s+(\\|)",
    beginCaptures: captures("punctuation.separator.table"),
    end: "$",
    patterns: [
      one("punctuation.separator.table", "\\|"),
      use("remark"),
      use("string"),
      use("literal"),
      one("string.unquoted.cell", "[^|\\s#][^|\\s]*"),
    ],
  };
}

/** A field of a record: `amount : money`. */
function field() {
  return {
    match: `^\\s+(?!otherwise\\b)(${NAME})\\s*(:)`,
    captures: captures("variable.other.member", "punctuation.separator.type"),
  };
}

/** The words that begin a clause, at the start of its line. */
function line(read) {
  const phrases = lineBeginnings(read);
  const clause = "keyword.other.clause";
  return {
    patterns: [
      {
        match: "^\\s+(currency)\\s+([A-Z]{3})\\b",
        captures: captures(clause, "keyword.other.unit.currency"),
      },
      {
        match: "^\\s+(id)\\s+([^\\s:=#][\\w./@-]*)",
        captures: captures(clause, "string.unquoted.id"),
      },
      {
        match: `^\\s+(expect)\\s+(?!total\\b)(${NAME})(?=\\s+(?:${AFTER_EXPECTED.join("|")})\\b)`,
        captures: captures(clause, "variable.other"),
      },
      {
        match: `^\\s+(?:(vendor|client)\\s+(?=pays\\b))?(${either(phrases)})\\b(?!\\s*[:=.]\\s)`,
        captures: captures(clause, clause),
      },
    ],
  };
}

/** Dates, money, shares and numbers, as the grammar writes them. */
function literals(terminals) {
  const as = (name) => `\\b${terminals.get(name)}`;
  return {
    patterns: [
      one("constant.numeric.date", `(?:${["DATE", "QUARTER_LIT", "HALF_LIT", "MONTH_LIT"].map(as).join("|")})`),
      one("constant.numeric.date", as("FISCAL_LIT")),
      {
        match: "\\b([A-Z]{3})[ \\t]+(-?\\d+(?:,\\d+)*(?:\\.\\d+)?)(?![\\w%])",
        captures: captures("keyword.other.unit.currency", "constant.numeric.money"),
      },
      one("invalid.illegal.currency-sign", terminals.get("SIGN_MONEY")),
      one("constant.numeric.percent", as("PERCENT")),
      one("constant.numeric.fraction", as("FRACTION")),
      one("constant.numeric", as("GROUPED")),
      one("constant.numeric", as("NUMBER")),
      {
        match: "\\b(in|to)\\s+([A-Z]{3})\\b",
        captures: captures("keyword.other.clause", "keyword.other.unit.currency"),
      },
    ],
  };
}

/** What is read from a record: `deal.closed_on`. */
function path() {
  return {
    match: `(?<![\\w.])(${NAME})((?:\\.${NAME})+)`,
    captures: {
      1: { patterns: [use("name")] },
      2: { patterns: [one("variable.other.member", NAME), one("punctuation.accessor", "\\.")] },
    },
  };
}

function call() {
  return {
    patterns: [
      one("support.function", `\\b(?:${FUNCTIONS.join("|")})(?=\\()`),
      one("entity.name.function", `\\b${NAME}(?=\\()`),
    ],
  };
}

/** Keywords inside a line, the longest first, each coloured by what it does. */
function words(byRule) {
  const kindOf = new Map();
  for (const [kind, rules] of Object.entries(KINDS)) {
    rules.flatMap((rule) => byRule.get(rule) ?? []).forEach((each) => {
      kindOf.set(each, kindOf.get(each) ?? kind);
    });
  }
  PLAIN.forEach((each) => kindOf.delete(each));
  const all = new Set([...byRule.values()].flat());
  const inside = [...all].filter((each) => !ONLY_AT_THE_START.test(each));
  const kinds = new Map();
  for (const phrase of inside) {
    const kind = kindOf.get(phrase) ?? "keyword.other.clause";
    const length = phrase.split("\\s+").length;
    const key = `${String(9 - length)} ${kind}`;
    kinds.set(key, [...(kinds.get(key) ?? []), phrase]);
  }
  const sorted = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  const type = one("support.type", `(?<=: )(?:${TYPES.join("|")})\\b(?=\\s*(?:[,)=#]|from\\b|per\\b|by\\b|$))`);
  return {
    patterns: [
      type,
      ...sorted.map(([key, phrases]) =>
        one(key.slice(2), `(?<![\\w.])(?:${either(phrases)})(?![\\w(])`),
      ),
    ],
  };
}

function names() {
  return {
    patterns: [
      one("entity.name.type", "\\b[A-Z]\\w*\\b"),
      one("variable.other", `\\b${NAME}\\b`),
    ],
  };
}

function signs() {
  return {
    patterns: [
      one("keyword.operator.comparison", "[<>=!]=|[<>]"),
      one("keyword.operator.assignment", "="),
      one("keyword.operator.arithmetic", "[-+*/]"),
      one("punctuation.separator", "[,:]"),
      one("punctuation.section", "[()\\[\\]]"),
    ],
  };
}

function one(scope, match) {
  return { name: `${scope}.comp`, match };
}

function use(name) {
  return { include: `#${name}` };
}

function captures(...scopes) {
  return Object.fromEntries(scopes.map((each, at) => [at + 1, { name: `${each}.comp` }]));
}

/** Return a choice of phrases in which no phrase hides a longer one. */
function either(phrases) {
  return [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
}
