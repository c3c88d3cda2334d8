"""Cross-checks of the public record against sources beside the repository.

In comes the record (`simpang.reference`) and the folder of sources as published; out come comparisons: whether both
say the same of one thing on one day. One module reads one source. What is the same thing here and there (a body's
acronym, a position's wording, a state's number) stands in `data/`; nothing that a source says does. A source that is
not there is told as left out. Knows nothing of how a report is printed.
"""
