from django.db import models


class LoadedRow(models.Model):
    """What files and database last agreed on of a row, so that later edits are known.

    An empty digest stands for no row.
    """

    model = models.CharField(max_length=40)
    key = models.CharField(max_length=300)
    digest = models.CharField(
        max_length=64, blank=True, help_text="What `load_catalogue` last wrote."
    )
    folder = models.TextField(blank=True, help_text="The files that it came from.")
    typed = models.JSONField(
        default=list,
        help_text=(
            "What was typed here since and went into files, oldest first: "
            "[[digest, [folder, …]], …]."
        ),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["model", "key"], name="one_digest_per_loaded_row"
            ),
        ]

    def __str__(self):
        return f"{self.model} {self.key}"
