"""The labelled page in; title, body, outlet, writer and time of publication out."""
