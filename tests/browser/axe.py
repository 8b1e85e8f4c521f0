"""The barriers that axe finds on a page.

Contrast takes axe most of its time, a millisecond for each piece of text, and hangs on
how the text looks alone. A table holds hundreds of cells of one look: contrast is asked
of the first few of each, every other rule of everything.
"""

from axe_playwright_python.base import AXE_SCRIPT, AxeResults

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"runOnly": RULES, "resultTypes": ["violations"]}
CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
OF_EACH_LOOK = 3
ASK = """async ([options, ofEachLook]) => {
    // All that contrast hangs on, from the page down to the element.
    const STYLES = [
        "color", "fill", "opacity", "fontSize", "fontWeight", "textShadow",
        "backgroundColor", "backgroundImage", "position", "filter", "mixBlendMode",
    ];
    // A single letter or sign is not asked.
    const WORD = /[\\p{L}\\p{N}].*[\\p{L}\\p{N}]/su;
    const looks = new Map(), seen = new Map();
    const mark = (element, around) => {
        const style = getComputedStyle(element);
        const worded = [...element.childNodes].some(
            node => node.nodeType === Node.TEXT_NODE && WORD.test(node.data));
        const look = JSON.stringify([
            around, element.localName, element.type, element.disabled === true, worded,
            element.checkVisibility({visibilityProperty: true}),
            ...STYLES.map(name => style[name]),
        ]);
        if (!looks.has(look)) looks.set(look, looks.size);
        const number = looks.get(look), before = seen.get(number) ?? 0;
        seen.set(number, before + 1);
        element.toggleAttribute("data-asked-for-contrast", before < ofEachLook);
        for (const child of element.children) mark(child, number);
    };
    mark(document.documentElement, null);
    axe.configure({
        rules: [{id: "color-contrast", selector: "[data-asked-for-contrast]"}],
    });
    const {violations} = await axe.run(document, options);
    return {violations};
}"""


def barriers(page, rules=ALL_RULES, of_each_look=OF_EACH_LOOK):
    """What axe finds by these rules, "" where that is nothing."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(ASK, [rules, of_each_look]))
    return found.generate_report() if found.violations_count else ""
