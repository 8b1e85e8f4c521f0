"""What the files hold: which model is in which, and which fields a row has there.

A row's *fields* are what its JSON holds: plain values, a reference as a list with the
natural key of the row it points at, several references as a sorted list of those.
Fields that hold their default are left out.
"""

import datetime

from django.db import models

from ..models import (
    Agency,
    Agreement,
    Announcement,
    AssignmentChange,
    Citizenship,
    Claim,
    CrewMember,
    Disagreement,
    EmergencyReturn,
    Exchange,
    FormerSlug,
    Mission,
    Nation,
    SeatAssignment,
    Source,
    Spacecraft,
    Statement,
    Station,
    Vehicle,
    VehicleOperator,
)

# In this order a row points only at rows before it, or at rows of its own file.
FILES = {
    "01_sources.json": Source,
    "02_nations.json": Nation,
    "03_agencies.json": Agency,
    "04_vehicles.json": Vehicle,
    "05_spacecraft.json": Spacecraft,
    "06_stations.json": Station,
    "07_missions.json": Mission,
    "08_crew_members.json": CrewMember,
    "09_citizenships.json": Citizenship,
    "10_agreements.json": Agreement,
    "11_announcements.json": Announcement,
    "12_statements.json": Statement,
    "13_exchanges.json": Exchange,
    "14_seats.json": SeatAssignment,
    "15_assignment_changes.json": AssignmentChange,
    "16_disagreements.json": Disagreement,
    "17_claims.json": Claim,
    "18_emergency_returns.json": EmergencyReturn,
    "19_former_slugs.json": FormerSlug,
    "20_vehicle_operators.json": VehicleOperator,
}


def fields_by_name(model):
    """The model's fields that files hold, in the model's order."""
    concrete = [
        field
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key
    ]
    several = [
        field
        for field in model._meta.many_to_many
        if field.remote_field.through._meta.auto_created
    ]
    return {field.name: field for field in [*concrete, *several]}


def default_of(field):
    return [] if field.many_to_many else field.get_default()


def is_text(field):
    return isinstance(field, models.CharField | models.TextField)


def in_json(value):
    """Dates and times as ISO 8601 text, all else as it is."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
