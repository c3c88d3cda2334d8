"""Keeping the public record up to date: what Wikidata says of offices and memberships, as a local overlay.

In come the answers of the Wikidata query service, or the lines of a Wikidata JSON dump, and the shipped record; out
goes a folder of tables in the form of the shipped ones, with only what adds to them. It must not know reports,
texts or extraction, and no clock: the day and the way of waiting are handed in.
"""

from simpang.upkeep.addresses import ENDPOINT
from simpang.upkeep.dump import Dump
from simpang.upkeep.kept import Kept
from simpang.upkeep.overlay import LeftOut, Tables
from simpang.upkeep.service import Service
from simpang.upkeep.shipped import Shipped, shipped_record
from simpang.upkeep.updates import Source, places_of, update
from simpang.upkeep.wikidata import Client, Manner

__all__ = [
    "ENDPOINT",
    "Client",
    "Dump",
    "Kept",
    "LeftOut",
    "Manner",
    "Service",
    "Shipped",
    "Source",
    "Tables",
    "places_of",
    "shipped_record",
    "update",
]
