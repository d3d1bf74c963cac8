"""Quotations: what is quoted, who says it, and how the same words are quoted elsewhere."""
