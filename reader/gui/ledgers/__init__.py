"""The ledgers: tables over the whole comparison."""
