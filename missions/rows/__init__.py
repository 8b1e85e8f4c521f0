"""How rows are read, whichever: once an edition, by SQL that is written once."""
