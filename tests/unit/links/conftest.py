"""Makes statements of pages as they are compared."""

import pytest

from ujar.links.utterance import make_utterances
from ujar.records import ArticleInfo, Entity, PageInfo, Record, Resolved, Span, Statement

PEOPLE = {
    "berg": ("Ana Berg", "Ruritania", "Menlu Ruritania"),
    "orlinsky": ("Ivo Orlinsky", "Ruritania", "Presiden Ruritania"),
    "orlinskyy": ("Ivo Orlinskyy", "Ruritania", "Presiden Ruritania"),
    "halvard": ("Rolf Halvard", "Syldavia", "Presiden Syldavia"),
}


@pytest.fixture
def utter():
    """Give a function that makes one utterance: its number, who says it, and the words."""

    def make(number, who, text, day="2030-03-05", **known):
        entities = [
            Entity(key, "person", name, of, role) for key, (name, of, role) in PEOPLE.items()
        ]
        entities.append(Entity("ministry", "organisation", "Kementerian Ruritania", "Ruritania"))
        entities += [
            Entity(name, "media", name) for name in known.get("relays", ()) if name not in PEOPLE
        ]
        said = known.pop("said", None)
        stmt = Statement(
            "s1",
            known.pop("kind", "direct"),
            who,
            None,
            (Span(0, len(text), text),),
            time=Resolved(said) if said else None,
            **known,
        )
        record = Record(
            PageInfo(f"{number}.txt", None, "", len(text)),
            ArticleInfo(published=Resolved(day) if day else None),
            entities=tuple(entities),
            statements=(stmt,),
        )
        return make_utterances(record, number, {"s1": number})[0]

    return make
