"""The natural keys of rows that are still fields, on the way from or to a file."""


def key_of(model, fields):
    """The natural key in a row's fields, as a tuple of plain values."""
    parts = []
    for name in model.key_fields:
        value = fields.get(name)
        parts.append(value[0] if isinstance(value, list) and value else value)
    return tuple(parts)


def label(key):
    """A natural key as messages show it: "crew-9 up nick-hague flown"."""
    return " ".join(str(part) for part in key)


def sorted_keys(keys):
    return sorted(keys, key=lambda key: [str(part) for part in key])
