"""Words of people: who is meant, and what any name may lack."""

from ....models.nation import OF_PEOPLES

WOMEN, MEN = {"woman", "women", "female", "females"}, {"man", "men", "male", "males"}
COSMONAUTS, TAIKONAUTS = {"cosmonaut", "cosmonauts"}, {"taikonaut", "taikonauts"}
# Words of people: those that say which people, and those that any name may lack.
MEANT_WORDS = WOMEN | MEN | COSMONAUTS | TAIKONAUTS | OF_PEOPLES.keys()
MANY_PEOPLE = {
    *("people", "persons", "astronauts", "cosmonauts", "taikonauts", "spacefarers"),
    *("humans",),
    *("travellers", "passengers", "flyers", "crewmembers", "visitors", "rookies"),
}
PEOPLE_WORDS = (
    MANY_PEOPLE
    | MEANT_WORDS
    | {
        *("astronaut", "astronauts", "crewmember", "crewmembers", "member", "members"),
        *("people", "person", "persons", "spacefarer", "spacefarers", "traveller"),
        *("travellers", "visitor", "visitors", "who", "whom"),
        *("passenger", "passengers", "rookie", "rookies", "flyer", "flyers"),
    }
)
