"""The article, its times and its cast in; who said what to whom, through whom, out."""
