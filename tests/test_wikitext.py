from missions.wikitext import wikitable


def test_a_table_has_a_caption_with_a_footnote_heads_and_rows():
    made = wikitable("People", ["Nation", "Total"], [["Japan", 3]], "<ref>x</ref>")

    assert made.splitlines() == [
        '{| class="wikitable sortable"',
        "|+ People<ref>x</ref>",
        '! scope="col" | Nation',
        '! scope="col" | Total',
        "|-",
        '! scope="row" | Japan',
        "| 3",
        "|}",
    ]


def test_no_name_is_markup_and_nothing_is_empty():
    made = wikitable("A|B", ["n"], [["[[x]] {{y}} <b> ''", None, 0]])

    assert "|+ A&#124;B\n" in made
    assert "&#91;&#91;x]] &#123;&#123;y}} &#60;b> &#39;&#39;\n| \n| 0" in made
