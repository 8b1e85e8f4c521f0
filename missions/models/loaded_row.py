from django.db import models


class LoadedRow(models.Model):
    """What the last `load_catalogue` wrote, so that later edits are known."""

    model = models.CharField(max_length=40)
    key = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["model", "key"], name="one_digest_per_loaded_row"
            ),
        ]

    def __str__(self):
        return f"{self.model} {self.key}"
