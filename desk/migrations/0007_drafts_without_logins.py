from django.db import migrations


def leave_out(apps, schema_editor):
    """A form that was sent twice around a login kept what logs in with what was typed."""
    for draft in apps.get_model("desk", "Draft").objects.all():
        kept = {
            name: values
            for name, values in draft.posted.items()
            if not name.startswith("_login")
        }
        if kept != draft.posted:
            draft.posted = kept
            draft.save(update_fields=["posted"])


class Migration(migrations.Migration):
    dependencies = [("desk", "0006_who_did_it")]

    operations = [migrations.RunPython(leave_out, migrations.RunPython.noop)]
