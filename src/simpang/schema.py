"""The JSON Schema of a Reading: `python -m simpang.schema` prints what docs/records.schema.json holds.

In come the types of `records`, out comes their schema as they are written (`simpang read --json`), with every
field present. Knows nothing of reports.
"""

from __future__ import annotations

import json
import sys

from simpang.records import Reading

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """The JSON Schema (draft 2020-12) of one Reading as JSON text, with a line end."""
    body = {"$schema": DIALECT, **Reading.model_json_schema(mode="serialization")}
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema())
