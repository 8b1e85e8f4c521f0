"""The addresses of data as OpenAPI describes them, and that they do what it says."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)

from crewswap.wsgi import application
from missions.tables import TABLES

pytestmark = pytest.mark.no_cover

# Many more, against a site that is served: see docs/testing.md.
EXAMPLES = 4
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture
def open_connections(db):
    """As Django's own client does: a request else closes what is in a transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def document(client, db):
    return client.get("/openapi.json").json()


@pytest.mark.parametrize("ending", ["csv", "json", "atom", "ics"])
def test_the_site_answers_as_it_is_described(open_connections, exchange_era, ending):
    schema = schemathesis.openapi.from_wsgi("/openapi.json", application)
    found = [each.ok() for each in schema.get_all_operations()]
    operations = [each for each in found if each.path.endswith(f".{ending}")]

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def ask(operation, data):
        case = data.draw(operation.as_strategy())
        case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})

    assert operations
    for operation in operations:
        ask(operation)


def test_the_description_is_valid(document):
    validate(document)


def test_it_says_what_a_list_can_be_asked(document):
    asked = document["paths"]["/seats.json"]["get"]["parameters"]
    told = {each["name"]: each for each in asked}

    assert {"nation", "leg", "year_from", "sort", "page", "fields"} <= set(told)
    assert told["leg"]["schema"]["items"]["enum"] == ["up", "down"]
    assert told["per_page"]["schema"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 1000,
    }
    assert told["foreign"]["schema"] == {"type": "string", "enum": ["on"]}
    csv = document["paths"]["/seats.csv"]["get"]["parameters"]
    assert {each["name"] for each in csv} == {*told, "bom"} - {"page", "per_page"}


def test_it_says_what_each_row_holds(document):
    for name, table in TABLES.items():
        row = document["components"]["schemas"][f"Row_{name}"]
        assert list(row["properties"]) == list(table.columns)


def test_every_address_of_data_is_in_it(document):
    paths = set(document["paths"])

    assert {"/crew/{slug}.json", "/in-space/{day}.csv", "/missions.ics"} <= paths
    assert {"/data/claims.csv", "/records/{slug}.json", "/explore.json"} <= paths
    assert len(paths) > 70


def test_a_parameter_says_what_its_codes_mean(document):
    asked = document["paths"]["/seats.json"]["get"]["parameters"]
    told = {each["name"]: each["description"] for each in asked}

    assert told["reach"] == (
        "Reach: `space` above 100 km; `orbital` in orbit or beyond; "
        "`beyond` beyond low Earth orbit; `suborbital` suborbital, above 100 km."
    )
    assert told["status"] == "Status"
    assert "`M` male" in told["sex"]
    row = document["components"]["schemas"]["Row_seats"]["properties"]["reach"]
    assert "“orbital” for orbital and beyond-low-orbit" in row["description"]
