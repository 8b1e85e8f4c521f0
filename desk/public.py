"""From the address of a public page to the row that it is of."""

from urllib.parse import urlsplit

from django.urls import Resolver404, get_script_prefix, resolve

from missions.models import FormerSlug, Noun


def row_at(address):
    """The row whose page, data or picture is there; None where it is of no row."""
    try:
        path = urlsplit(address.strip()).path
        found = resolve(path.removeprefix(get_script_prefix().rstrip("/")))
    except (ValueError, Resolver404):
        return None
    model = getattr(getattr(found.func, "view_class", None), "model", None)
    if model is None or not found.kwargs:
        return None
    key = next(iter(found.kwargs.values()))
    return row_called(model, key) or row_called(model, now_called(model, key))


def row_called(model, key):
    return model.objects.filter(**{f"{model.key_fields[0]}__iexact": key}).first()


def now_called(model, slug):
    """What the row of a former slug is called now, or ""."""
    if model._meta.model_name not in Noun:
        return ""
    return FormerSlug.objects.now(model, slug) or ""
