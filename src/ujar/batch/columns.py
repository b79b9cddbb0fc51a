"""Declares the tables of a batch: each column's name, type, and what it holds.

A page with `"Kami siap," kata Ana Berg` gives a row of `statements` whose `speaker_name` is "Ana
Berg" and whose `cue` is "kata". Rows are made in `ujar.batch.rows`; docs/batch.md is made from
these lists. It reads no data file.
"""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """A column: its name, its type as Arrow calls it, and what it holds."""

    name: str
    type: str
    about: str


_PAGE = (
    Column("page", "string", "the page's ref, as a store gives it to a page that it sees first"),
    Column("outlet", "string", "the name by which the page speaks of itself"),
    Column("published", "string", "its time of publication, in ISO 8601"),
    Column("url", "string", "its address"),
)
PAGES = (
    *_PAGE,
    Column("name", "string", "the file's name, or what the input calls the page"),
    Column("digest", "string", "`sha256:` and the digest of its text layer"),
    Column("chars", "int64", "code points of its text layer"),
    Column("words", "int64", "words of the article's paragraphs"),
    Column("saved", "string", "when the copy was made"),
    Column("title", "string", "the headline"),
    Column("published_basis", "string", "the rule that gave the time of publication"),
    Column("section", "string", "the part of the site that it belongs to"),
    Column("dateline", "string", "the place that opens the article"),
    Column("language", "string", "ISO 639-1"),
    Column("authors", "list<string>", "who wrote it"),
    Column("credit", "list<string>", "the agency or outlet in a closing credit"),
    Column("entities", "int64", "how many rows it has in `entities`"),
    Column("statements", "int64", "how many rows it has in `statements`"),
    Column("moves", "int64", "how many rows it has in `moves`"),
    Column("issues", "list<string>", "the codes of the reader's doubts"),
    Column("code", "string", "why the page was set aside; null where it was read"),
    Column("message", "string", "the same in a sentence"),
    Column("record", "string", "the whole record as JSON; null where it was set aside"),
)
STATEMENTS = (
    *_PAGE,
    Column("ref", "string", "the statement's ref: the page's, and the id in the record"),
    Column("kind", "string", "`direct`, `mixed` or `indirect`"),
    Column("speaker", "string", "the id of the entity that it is laid on"),
    Column("speaker_name", "string", "its name"),
    Column("speaker_kind", "string", "`person`, `government` and so on"),
    Column("speaker_role", "string", "the office as written"),
    Column("speaker_of", "string", "the state or body that it speaks for"),
    Column("speaker_wikidata", "string", "its Wikidata item"),
    Column("anonymous", "bool", "whether the speaker is a source without a name"),
    Column("cue", "string", "the word that lays it on the speaker"),
    Column("content", "string", "what was said; ` … ` stands between its pieces"),
    Column("start", "int64", "where the content begins on the page"),
    Column("end", "int64", "where it ends"),
    Column("addressee", "string", "the name of the one that it was said to"),
    Column("relays", "list<string>", "the names of those who carried it, nearest to it first"),
    Column("via", "list<string>", "the names of go-betweens"),
    Column("medium", "string", "how it was said, as written"),
    Column("place", "string", "where, as written"),
    Column("time", "string", "when it was said"),
    Column("within", "string", "the ref of the statement in whose content it stands"),
    Column("hearsay", "bool", "whether the page says it without saying who"),
    Column("denies", "bool", "whether the speaker denies the content"),
    Column("verified", "bool", "false where the article says that it could not be verified"),
    Column("disputed_by", "list<string>", "refs of statements that give another account"),
    Column("rule", "string", "the rule that found it"),
    Column("bands", "list<int64>", "MinHash bands of the content, by which echoes are found"),
)
MOVES = (
    *_PAGE,
    Column("ref", "string", "the move's ref"),
    Column("type", "string", "what is done: `OFFER`, `REJECT` and so on"),
    Column("actor", "string", "the id of the entity that acts"),
    Column("actor_name", "string", "its name"),
    Column("actor_of", "string", "the state or body that it acts for"),
    Column("recipient", "string", "the id of the entity that it is done to"),
    Column("recipient_name", "string", "its name"),
    Column("recipient_of", "string", "the state or body that it belongs to"),
    Column("via", "list<string>", "the names of mediators, hosts and messengers"),
    Column("capacities", "list<string>", "for each of `via`, as what"),
    Column("channel", "string", "`public` or `secret`, where the page says so"),
    Column("medium", "string", "how it was done, as written"),
    Column("about", "string", "what is asked, offered or answered"),
    Column("terms", "list<string>", "the conditions and items"),
    Column("topics", "list<string>", "for each of `terms`, its topic; empty where it has none"),
    Column("obliged", "list<string>", "for each of `terms`, the name of who has to do it"),
    Column("beneficiaries", "list<string>", "for each of `terms`, the name of whom it is for"),
    Column("amounts", "list<string>", "for each of `terms`, how much or how many, as written"),
    Column("dues", "list<string>", "for each of `terms`, its time, as a TIMEX3 value"),
    Column("in_return", "list<string>", "for each of `terms`, what is offered for it, as written"),
    Column("venue", "string", "where"),
    Column("time", "string", "when"),
    Column("certainty", "string", "`stated`, `reported`, `alleged` or `denied`"),
    Column("reality", "string", "`actual`, `planned` or `conditional`"),
    Column("status", "string", "what became of an offer or a demand, as far as the page tells"),
    Column("in_reply_to", "string", "the ref of the move that it answers"),
    Column("statements", "list<string>", "refs of the statements that it was read from"),
    Column("disputed_by", "list<string>", "refs of statements that give another account"),
    Column("evidence", "string", "the words that it was read from; ` … ` between the pieces"),
    Column("start", "int64", "where they begin on the page"),
    Column("end", "int64", "where they end"),
    Column("plover_type", "string", "the PLOVER event type"),
    Column("plover_mode", "string", "its mode"),
    Column("plover_context", "string", "its context"),
    Column("cameo", "string", "the CAMEO code"),
    Column("rule", "string", "the rule that found it"),
)
ENTITIES = (
    *_PAGE,
    Column("id", "string", "the entity's id within its page"),
    Column("kind", "string", "`person`, `government`, `organisation`, `media`, `group`, `place`"),
    Column("name", "string", "the fullest name on the page"),
    Column("of", "string", "the state or body that it speaks for"),
    Column("role", "string", "the office as written"),
    Column("wikidata", "string", "its Wikidata item"),
    Column("anonymous", "bool", "whether it is a source without a name"),
    Column("count", "int64", "how many they are, of a counted group of sources"),
    Column("rank", "string", "the rank of a source without a name"),
    Column("anonymity_reason", "string", "why it is not named"),
    Column("control", "string", "who controls a medium"),
    Column("mentions", "int64", "how many words of the page stand for it"),
)
TABLES = {"pages": PAGES, "statements": STATEMENTS, "moves": MOVES, "entities": ENTITIES}
