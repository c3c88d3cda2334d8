"""A Reading -> what a person reads: Rich renderables, for a report just read and for one in the ledger alike.

In comes a Reading and the words of the interface; out comes one page. It shows what the records say, each
with the words it rests on, and decides nothing: it neither weighs nor leaves out a record.
"""

from simpang.cli.render.page import page

__all__ = ["page"]
