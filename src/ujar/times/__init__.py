"""The article in; its time expressions out, resolved as TIMEX3 values."""
