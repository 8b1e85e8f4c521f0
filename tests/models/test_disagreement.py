from missions.models import Claim, Disagreement

from .breaking import assert_refused


def test_a_disagreement_is_about_a_mission_or_a_person(db):
    assert_refused(
        Disagreement(slug="a", fact="Landing time", reason="-"),
        "disagreement_is_about_a_mission_or_a_person",
        "which mission or person",
    )


def test_a_source_claims_one_value(fly, source):
    disagreement = Disagreement.objects.create(
        slug="ms-22-landing", mission=fly("ms-22"), fact="Landing time", reason="-"
    )
    disagreement.claims.create(source=source, value="11:46")

    assert_refused(
        Claim(disagreement=disagreement, source=source, value="11:47"),
        "one_claim_per_source_and_disagreement",
        "listed already",
    )
