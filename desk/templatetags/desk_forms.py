"""Where rows are entered."""

from django import template

from ..due.rules import form_of

register = template.Library()
register.filter("form_address", form_of)
