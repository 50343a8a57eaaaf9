// The words of grammar/comp.lark: which phrases are keywords, in which rules, and which of them
// may begin a line. A phrase is a regular expression, as a terminal of the grammar has it.

const TERMINAL = /^([A-Z_][A-Z_0-9]*)(?:\.\d+)?:\s*(?:\/(.*)\/|"(.*)")\s*$/;
const RULE = /^\??([a-z][a-z_0-9]*):(.*)$/;
const TOKEN = /"[^"]*"|\/(?:\\.|[^/])*\/|->\s*\w+|[A-Za-z_][A-Za-z_0-9]*|[()[\]|?*+]/g;

/** Read a grammar into its terminals (regular expressions by name) and rules (tokens by name). */
export function readGrammar(text) {
  const terminals = new Map();
  const rules = new Map();
  let open;
  for (const line of text.split("\n").map((each) => each.replace(/^\/\/.*/, "").trimEnd())) {
    const terminal = TERMINAL.exec(line);
    const rule = RULE.exec(line);
    if (terminal) {
      terminals.set(terminal[1], terminal[2] ?? terminal[3]);
      open = undefined;
    } else if (rule) {
      open = rule[1];
      rules.set(open, tokens(rule[2]));
    } else if (/^\s+\S/.test(line) && open) {
      rules.get(open).push(...tokens(line));
    }
  }
  return { terminals, rules };
}

function tokens(text) {
  return (text.match(TOKEN) ?? []).filter((each) => !each.startsWith("->"));
}

/** Return the phrase that a token stands for; undefined where it is no word of the language. */
export function phraseOf(token, terminals) {
  if (/^"\w+"$/.test(token)) {
    return token.slice(1, -1);
  }
  const pattern = terminals.get(token);
  if (pattern === undefined || !/^(,\[ \\t\]\*)?\(?[a-z]/.test(pattern)) {
    return undefined;
  }
  return pattern.replace(/^,\[ \\t\]\*/, "").replace(/\\b$/, "");
}

/** Return the phrases of each rule, each once. */
export function phrasesByRule({ terminals, rules }) {
  const found = new Map();
  for (const [rule, parts] of rules) {
    const phrases = parts.map((each) => phraseOf(each, terminals)).filter(Boolean);
    found.set(rule, [...new Set(phrases)]);
  }
  return found;
}

/** Return the phrases that may begin a line of a block: those that begin what an item may be. */
export function lineBeginnings({ terminals, rules }) {
  const found = new Set();
  const seen = new Set();
  const visit = (rule) => {
    if (seen.has(rule)) {
      return;
    }
    seen.add(rule);
    firstTokens(rules.get(rule) ?? []).forEach((token) => {
      const phrase = phraseOf(token, terminals);
      if (phrase) {
        found.add(phrase);
      } else if (rules.has(token) && token !== "sum" && token !== "disjunction") {
        visit(token);
      }
    });
  };
  [...rules.keys()].filter((each) => each.endsWith("_item")).forEach(visit);
  return [...found];
}

/** Return the tokens that may come first in one of the alternatives of a rule. */
function firstTokens(parts) {
  const first = [];
  let depth = 0;
  let open = true;
  parts.forEach((token, at) => {
    if (token === "|" && depth === 0) {
      open = true;
    } else if (token === "[" || token === "(") {
      depth += 1;
    } else if (token === "]" || token === ")") {
      depth -= 1;
      open = open && (token === "]" || first.length === 0);
    } else if (open && /^["A-Za-z_]/.test(token)) {
      first.push(token);
      open = depth > 0 && (opensOptional(parts, at) || nextIsBar(parts, at));
    }
  });
  return first;
}

function opensOptional(parts, at) {
  return parts.slice(0, at).lastIndexOf("[") > parts.slice(0, at).lastIndexOf("]");
}

function nextIsBar(parts, at) {
  return parts[at + 1] === "|";
}
