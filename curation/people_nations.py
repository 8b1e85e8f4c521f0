"""Which nations a person belongs or belonged to, and since and until when."""

import re


class Nations:
    """Citizenships by what B and A call people, by their flights, and by the table."""

    def __init__(self, table, nation_rows):
        """`nation_rows`: fields of 02_nations.json, for the days that nations ended."""
        self.table = table
        self.ended = table["ended"] | {
            row["code"]: row["existed_until"]
            for row in nation_rows
            if row.get("existed_until")
        }

    def of(self, slug, person, days):
        """Dicts of nation, since, until; `days`: of their launches and landings."""
        decided = self.table["people"].get(slug)
        if decided:
            return [self.dated(entry) for entry in decided["nations"]]
        words = re.split(r"\s*/\s*", person["nationality_b"])
        codes = [self.table["codes"][word] for word in words if word]
        codes += self.further(person["nationality_a"].split(), codes)
        return [row for code in dict.fromkeys(codes) for row in self.flown(code, days)]

    def further(self, words, codes):
        """What A adds: nations beside B's where A names two, or where B names none."""
        codes_of = self.table["codes"]
        known = [codes_of[word] for word in words if word in codes_of]
        return known if len(words) > 1 or not codes else []

    def flown(self, code, days):
        """One nation, or the nation that ended and the one that followed it."""
        for ended, successor in self.table["successors"].items():
            if code in (ended, successor):
                return self.before_and_after(ended, successor, days)
        until = self.ended.get(code)
        return [{"nation": code} | ({"until": until} if until else {})]

    def before_and_after(self, ended, successor, days):
        turn = self.table["successors_since"]
        before = any(day < turn for day in days)
        after = any(day >= turn for day in days)
        first = {"nation": ended, "until": self.ended[ended]}
        second = {"nation": successor} | ({"since": turn} if before else {})
        return [first] * before + [second] * after

    def dated(self, entry):
        """An entry of the table; "ended" stands for the day that its nation ended."""
        until = entry.get("until")
        if until == "ended":
            until = self.ended[entry["nation"]]
        return entry | ({"until": until} if until else {})

    def sources_of(self, slug):
        return self.table["people"].get(slug, {}).get("sources", [])
