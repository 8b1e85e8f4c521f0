"""Natural keys: what tells rows apart in files, whatever their primary keys."""

from ..models import Citizenship, Claim, Nation, SeatAssignment, Statement

KEY_FIELDS = {
    Nation: ("code",),
    Citizenship: ("person", "nation"),
    Statement: ("announcement", "position"),
    SeatAssignment: ("mission", "leg", "person", "status"),
    Claim: ("disagreement", "source"),
}


def key_fields(model):
    """Names of the fields that tell the model's rows apart."""
    return KEY_FIELDS.get(model, ("slug",))


def key_of(model, fields):
    """The natural key in a row's fields, as a tuple of plain values."""
    parts = []
    for name in key_fields(model):
        value = fields.get(name)
        parts.append(value[0] if isinstance(value, list) and value else value)
    return tuple(parts)


def label(key):
    """A natural key as messages show it: "crew-9 up nick-hague flown"."""
    return " ".join(str(part) for part in key)


def sorted_keys(keys):
    return sorted(keys, key=lambda key: [str(part) for part in key])
