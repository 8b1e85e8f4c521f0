from missions.wikitext import table_in, wikitable

PAGE = """
<table><thead><tr><th>Elsewhere</th></tr></thead></table>
<table class="cards" data-rows>
  <thead>
    <tr><th>Person</th><th><a href="?sort=role">Role<span></span></a></th><td></td></tr>
  </thead>
  <tbody>
    <tr>
      <th><svg><title>flag</title></svg> <a href="/x/">Frank
        Rubio</a> <span class="tag swap">exchanged seat</span></th>
      <td>flight engineer<br><span class="aside">bortinzhener-2</span></td>
      <td><svg></svg></td>
    </tr>
  </tbody>
  <tfoot><tr><th>Total</th><td>1</td><td></td></tr></tfoot>
</table>
<table data-rows>
  <thead><tr><th>Person</th><th>Role</th><td></td></tr></thead>
  <tbody><tr><th>Anna &amp; Kikina</th><td></td><td></td></tr></tbody>
</table>
"""


def test_a_table_has_a_caption_with_a_footnote_heads_and_rows():
    made = wikitable("People", [["Nation"], ["Total"]], [[["Japan"], ["3"]]], "<ref>x")

    assert made.splitlines() == [
        '{| class="wikitable sortable"',
        "|+ People<ref>x",
        '! scope="col" | Nation',
        '! scope="col" | Total',
        "|-",
        '! scope="row" | Japan',
        "| 3",
        "|}",
    ]


def test_no_name_is_markup_and_nothing_is_empty():
    made = wikitable("A|B", [["n"]], [[["[[x]] {{y}} <b> ''"], [], ["a", "b"]]])

    assert "|+ A&#124;B\n" in made
    assert "&#91;&#91;x]] &#123;&#123;y}} &#60;b> &#39;&#39;\n| \n| a<br>b" in made


def test_the_rows_of_a_page_are_read_in_its_words():
    heads, rows = table_in(PAGE)

    assert heads == [["Person"], ["Role"]]
    assert rows == [
        [["Frank Rubio", "exchanged seat"], ["flight engineer", "bortinzhener-2"]],
        [["Anna & Kikina"], []],
    ]
