import django.db.models.deletion
from django.db import migrations, models

from missions.dates import precision_constraint

BEFORE, AFTER = "lifeboatspell", "emergencyreturn"


def rename_in_rows(before, after):
    """What names the model in rows: what was loaded, and who may edit it."""

    def rename(apps, schema_editor):
        rows = apps.get_model("missions", "LoadedRow").objects
        rows.filter(model=f"missions.{before}").update(model=f"missions.{after}")
        permissions = apps.get_model("auth", "Permission").objects
        for action in ("add", "change", "delete", "view"):
            permissions.filter(codename=f"{action}_{before}").update(
                codename=f"{action}_{after}",
                name=f"Can {action} emergency-return assignment",
            )

    return rename


class Migration(migrations.Migration):
    dependencies = [
        ("missions", "0004_seats_fitted_for_each_crew"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.RemoveConstraint("LifeboatSpell", "spell_has_precision"),
        migrations.RemoveConstraint("LifeboatSpell", "spell_end_has_precision"),
        migrations.RemoveConstraint("LifeboatSpell", "spell_ends_after_it_began"),
        migrations.RenameModel("LifeboatSpell", "EmergencyReturn"),
        migrations.RunPython(
            rename_in_rows(BEFORE, AFTER), rename_in_rows(AFTER, BEFORE)
        ),
        migrations.AlterModelOptions(
            "EmergencyReturn",
            {
                "ordering": ["since", "slug"],
                "verbose_name": "emergency-return assignment",
            },
        ),
        migrations.AlterField(
            "EmergencyReturn",
            "person",
            models.ForeignKey(
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="emergency_returns",
                to="missions.crewmember",
                verbose_name="person",
            ),
        ),
        migrations.AlterField(
            "EmergencyReturn",
            "mission",
            models.ForeignKey(
                help_text="The mission whose ship would have brought them home.",
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="emergency_returns",
                to="missions.mission",
                verbose_name="ship",
            ),
        ),
        migrations.AddConstraint(
            "EmergencyReturn",
            precision_constraint(
                "since", "since_precision", "emergency_return_has_precision"
            ),
        ),
        migrations.AddConstraint(
            "EmergencyReturn",
            precision_constraint(
                "until", "until_precision", "emergency_return_end_has_precision"
            ),
        ),
        migrations.AddConstraint(
            "EmergencyReturn",
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="emergency_return_ends_after_it_began",
                violation_error_message="The end comes after the beginning.",
            ),
        ),
    ]
