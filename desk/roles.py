"""Who may do what at the desk: three groups, made anew after each `migrate`.

Not by a migration: permissions are made after it, and a noun that is added later has to
be among them. What a group was given besides stays.
"""

from functools import reduce
from operator import or_

from django.db.models import Q

# {group: {app: verbs, or whole codenames}}; each may do what those before it may.
ROLES = {
    "Reader": {"missions": ["view"], "desk": ["view"]},
    "Curator": {
        "missions": ["add", "change", "delete"],
        "desk": ["change_suggestion"],
    },
    "Editor": {"desk": ["publish_draft"]},
}


def make_groups(using="default", **_signal):
    from django.contrib.auth.models import Group, Permission

    may = Q()
    for name, apps in ROLES.items():
        may |= reduce(or_, (verbs_of(app, verbs) for app, verbs in apps.items()))
        group, _made = Group.objects.using(using).get_or_create(name=name)
        group.permissions.add(*Permission.objects.using(using).filter(may))


def verbs_of(app, verbs):
    found = (Q(codename__startswith=verb) for verb in verbs)
    return Q(content_type__app_label=app) & reduce(or_, found)
