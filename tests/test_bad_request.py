"""What is too much to be read is told in a sentence that is true."""

import pytest

from .reading import text, tree

NOTE = "A sentence. " * 230_000


@pytest.mark.parametrize(
    "sent", [{"note": NOTE}, {f"field-{number}": "x" for number in range(1001)}]
)
def test_what_is_too_large_is_told_so(admin_client, sent):
    page = admin_client.post("/admin/missions/mission/add/", sent)

    assert page.status_code == 413
    told = text(tree(page).find(".//main"))
    assert "Nothing was saved." in told
    assert "holds 2.5 MB and 1,000 fields at most" in told.replace("\xa0", " ")


def test_another_host_is_no_matter_of_size(client, db, settings):
    settings.ALLOWED_HOSTS = ["testserver"]

    page = client.get("/", headers={"Host": "evil.example"})

    assert page.status_code == 400
    assert "to a host that is not ours" in text(tree(page).find(".//main"))
