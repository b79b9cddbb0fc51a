"""Article, cast and statements in; what one party did toward another out."""
