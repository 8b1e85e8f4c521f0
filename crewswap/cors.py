"""What programs on other origins may read in a browser: data, feeds and pictures.

The header is the same for every asker, so that caches hold one answer for all of them:
django-cors-headers would make it vary by `Origin`. It is put on from outside the
answers that are held, because errors and “nothing has changed” need it too.
"""

from http import HTTPStatus

from django.http import HttpResponse

from .outage import DATA

OPEN = (*DATA, ".png", ".sqlite3", ".svg", ".txt", ".xml", ".zip")
PRIVATE = "/admin/"
METHODS = "GET, HEAD, OPTIONS"
ONE_DAY = str(24 * 3600)  # seconds for which a browser need not ask again

FOR_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After, X-Credit",
}
BEFOREHAND = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",  # If-None-Match is not a simple one
    "Access-Control-Max-Age": ONE_DAY,
}


def open_to_all_origins(get_response):
    def respond(request):
        if not is_open(request.path_info):
            return get_response(request)
        if request.method == "OPTIONS":
            answer = HttpResponse(status=HTTPStatus.NO_CONTENT, headers=BEFOREHAND)
        else:
            answer = get_response(request)
        for name, value in FOR_ALL.items():
            answer.headers[name] = value
        return answer

    return respond


def is_open(path):
    """Whether an address names data: there or not, as its errors are data too."""
    return path.endswith(OPEN) and not path.startswith(PRIVATE)
