"""Characters that come from word processors and chats and look like Comp's, but are others."""

from __future__ import annotations

QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
INVISIBLE = "\u00a0\u202f\u2007\ufeff\u200b\u200c\u200d\u2060\u00ad"
LOOKALIKES = {
    **dict.fromkeys(QUOTES, '"'),
    **dict.fromkeys("\u00a0\u202f\u2007", " "),
    **dict.fromkeys("\ufeff\u200b\u200c\u200d\u2060\u00ad", ""),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    "\u00d7": "*",
    "\u00f7": "/",
    "\u2215": "/",
    "\u2264": "is at most",
    "\u2265": "is at least",
    "\u2260": "is not",
    "\uff05": "%",
    "\uff1a": ":",
    "\uff0c": ",",
    "\uff08": "(",
    "\uff09": ")",
}


def masked_as(char: str) -> str:
    """Return the one character that the parser sees in place of a look-alike."""
    plain = LOOKALIKES[char]
    signs = {"": " ", "is at most": "<", "is at least": ">", "is not": "<"}
    return signs.get(plain, plain)
