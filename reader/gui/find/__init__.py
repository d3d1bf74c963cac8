"""Search in all articles: the question, the answer, the bar, the marks in the columns."""
