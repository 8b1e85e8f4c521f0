"""One page of each type, with much on it. A new type of page is one line here."""

PAGES = {
    "home": "/",
    "missions": "/missions/",
    "mission": "/missions/crew-9/",
    "mission with all its parts": "/missions/soyuz-ms-22/",
    "seats": "/seats/",
    "seats filtered": "/seats/?vehicle=crew-dragon&nation=RUS",
    "seats asked wrongly": "/seats/?vehicle=bicycle&year_from=0",
    "seats without a fit": "/seats/?vehicle=crew-dragon&nation=SUN",
    "crew": "/crew/",
    "person": "/crew/francisco-rubio/",
    "agencies": "/agencies/",
    "agency": "/agencies/roscosmos/",
    "vehicles": "/vehicles/",
    "vehicle": "/vehicles/soyuz-ms/",
    "nations": "/nations/",
    "nation": "/nations/RUS/",
    "swaps": "/swaps/",
    "exchange": "/swaps/kikina-rubio/",
    "agreement": "/swaps/agreements/integrated-crews-2022/",
    "announcement": "/swaps/announcements/rogozin-melroy-2021-10-25/",
    "sources": "/sources/",
    "about": "/about/",
    "not found": "/missions/apollo-99/",
}
NOT_FOUND = {PAGES["not found"]}
