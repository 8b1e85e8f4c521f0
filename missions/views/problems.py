"""Why there is no answer, as JSON: status, what, parameter, hint."""

from http import HTTPStatus

from django.http import JsonResponse

from ..filters.hints import what_can_be_asked


def problem(status, what, *, parameters=(), hint=None):
    """An error as data. `parameters` are the names of those at fault."""
    content = {
        "status": status,
        "error": HTTPStatus(status).phrase,
        "what": what,
        "parameter": list(parameters),
        "hint": hint,
    }
    return JsonResponse(
        content,
        status=status,
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )


def at_fault(data, known, wrong):
    """Parameters (of a QueryDict) that are unknown, repeated, or `wrong` in a form.

    One that is wrong may be missing.
    """
    odd = [name for name in data if name not in known or len(data.getlist(name)) > 1]
    return list(dict.fromkeys([*odd, *(name for name in wrong if name in known)]))


def not_understood(problems, data, known, wrong=()):
    """The 400 to a question: `problems` in words; `data` asks more than is `known`."""
    hint = what_can_be_asked(known)
    return problem(
        HTTPStatus.BAD_REQUEST,
        " ".join(str(each) for each in problems if each != hint),
        parameters=at_fault(data, known, wrong),
        hint=hint,
    )
