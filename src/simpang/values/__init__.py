"""One small module for each kind of value: text in, value out, and back.

In comes a piece of text (and its language), out comes a typed value with the span it was read from. Knows
nothing of reports, actors or the reference.
"""
