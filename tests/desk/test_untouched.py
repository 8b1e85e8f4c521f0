"""A row of the shipped catalogue that is opened and saved untouched stays as it is."""

import pytest

from missions.catalogue.files import FILES
from missions.catalogue.snapshot import Snapshot
from missions.models import Citizenship, Claim, FormerSlug, Statement, VehicleOperator

from .browsing import address, opened, wrong

WITHIN_ANOTHER = {Citizenship, Claim, Statement, VehicleOperator}  # entered there
MODELS = [m for m in FILES.values() if m not in WITHIN_ANOTHER | {FormerSlug}]
EACH = 4

pytestmark = [pytest.mark.usefixtures("shipped"), pytest.mark.django_db]


def sample(model, each=EACH):
    """Some rows of a model: the first, the last, and the longest by their texts."""
    texts = [f.name for f in model._meta.fields if f.get_internal_type() == "TextField"]
    rows = sorted(
        model.objects.order_by("pk"),
        key=lambda row: sum(len(getattr(row, name)) for name in texts),
        reverse=True,
    )
    step = max(1, len(rows) // each)
    return rows[:1] + rows[1::step][: each - 1]


@pytest.mark.no_cover
def test_rows_saved_untouched_export_the_same(admin_client):
    before = Snapshot().fields
    for model in MODELS:
        for row in sample(model):
            page = admin_client.post(address(row), opened(admin_client, row))

            assert page.status_code == 302, f"{row}: {wrong(page)}"

    assert Snapshot().fields == before
