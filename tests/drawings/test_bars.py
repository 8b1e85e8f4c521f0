"""What a bar of the timeline calls a person."""

from missions.drawings.bars import short_names


def named(*names):
    people = {(name, name, name.split()[-1], False) for name in names}
    return short_names(people)


def test_a_family_name_will_do():
    assert named("Frank Rubio") == {"Frank Rubio": "Rubio"}


def test_namesakes_are_told_apart_by_an_initial():
    assert named("Scott Kelly", "Mark Kelly", "Frank Rubio") == {
        "Scott Kelly": "S. Kelly",
        "Mark Kelly": "M. Kelly",
        "Frank Rubio": "Rubio",
    }


def test_namesakes_who_share_the_initial_go_by_the_whole():
    assert set(named("Jeff Williams", "Jane Williams").values()) == {
        "Jeff Williams",
        "Jane Williams",
    }


def test_who_has_the_family_name_first_goes_by_the_whole():
    people = {("zhang-lu", "Zhang Lu", "Zhang", True)}

    assert short_names(people) == {"zhang-lu": "Zhang Lu"}


def test_who_has_one_name_goes_by_it():
    assert short_names({("x", "Madonna", "", False)}) == {"x": "Madonna"}
