"""What was sent and is not read at all: 400, or 413 where it is too much."""

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views import defaults

TOO_MUCH = RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent


def bad_request(request, exception):
    if not isinstance(exception, TOO_MUCH):
        return defaults.bad_request(request, exception)
    most = {
        "size": settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        "fields": settings.DATA_UPLOAD_MAX_NUMBER_FIELDS,
    }
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    return HttpResponse(render_to_string("413.html", most), status=status)
