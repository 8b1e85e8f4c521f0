"""Parts of pages that are the same wherever they stand, written once an edition."""

from django import template

from ..rows.in_hand import once

register = template.Library()


@register.tag("once")
def written_once(parser, token):
    """{% once "source" source.pk %}…{% endonce %}: what the words tell from all others.

    Nothing in it may hang on anything else: no page, no address, no loop.
    """
    words = token.split_contents()[1:]
    part = parser.parse(["endonce"])
    parser.delete_first_token()
    return Once([parser.compile_filter(word) for word in words], part)


class Once(template.Node):
    def __init__(self, words, nodelist):
        self.words, self.nodelist = words, nodelist

    def render(self, context):
        key = tuple(word.resolve(context) for word in self.words)
        return once((Once, key), lambda: self.nodelist.render(context))
