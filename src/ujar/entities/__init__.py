"""The article in; the people, governments, bodies, media and sources that it speaks of out."""
