"""Values of a row that one of its QuerySet's methods adds."""


class Annotated:
    """Stands in for a value that a QuerySet was not asked for: says how to ask.

    A QuerySet writes what it annotates into the row itself, where it is found first.
    """

    def __init__(self, method):
        self.method = method

    def __set_name__(self, model, name):
        self.name = name

    def __get__(self, row, model):
        if row is None:
            return self
        raise AttributeError(
            f"This {model.__name__} has no `{self.name}`: ask for it with "
            f"{model.__name__}.objects.{self.method}()."
        )
