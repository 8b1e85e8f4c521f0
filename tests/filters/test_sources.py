"""Sources by each of their filters."""

from ..reading import words


def test_sources_by_text(client, source):
    assert "1 source" in words(client.get("/sources/?q=agency"))
    assert "1 source" in words(client.get("/sources/?q=agency.example"))
    assert "0 sources" in words(client.get("/sources/?q=gazette"))
