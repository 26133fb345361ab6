"""Checks events against the JSON Schemas of matrix-event-model: python3 check.py SCHEMAS < events.ndjson

Prints a line for each malformed event, and exits with 1 if there is any.
"""
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator


def kind_of(event):
    if "state_key" in event:
        return "state"
    return "message-like"


class Schemas:
    """The schemas of a folder, loaded when they are needed."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.index = json.loads((self.folder / "index.json").read_text())["events"]
        self.validators = {}

    def validator(self, event_type, kind):
        """The validator for events as `/sync` has them, or None for an event that has no schema."""
        entry = self.index.get(event_type, {}).get(kind)
        if entry is None:
            return None
        if entry["schema"] not in self.validators:
            schema = json.loads((self.folder / entry["schema"]).read_text())
            reference = {"$ref": "#/$defs/" + entry["defs"]["sync"], "$defs": schema["$defs"]}
            self.validators[entry["schema"]] = Draft202012Validator(reference)
        return self.validators[entry["schema"]]


def main(folder):
    schemas = Schemas(folder)
    malformed = 0
    for number, line in enumerate(sys.stdin, 1):
        try:
            event = json.loads(line)
        except json.JSONDecodeError:
            malformed += 1
            print("line", number, "is not JSON")
            continue
        validator = schemas.validator(event["type"], kind_of(event))
        errors = [] if validator is None else sorted(validator.iter_errors(event), key=lambda error: list(error.path))
        if errors:
            malformed += 1
            # The message of an error quotes the event: only its place is printed.
            print(event["event_id"], event["type"], *("/".join(map(str, error.path)) for error in errors))
    return 1 if malformed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
