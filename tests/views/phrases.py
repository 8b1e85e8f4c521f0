"""What readers type into the search, and the address of the first thing it finds.

As journalists, editors, teachers and quizzers write it; each first hit was judged by
hand against the shipped catalogue.
"""

from missions.models.nation import EUROPE

FOUND = {
    "Apollo XI": "/missions/apollo-11/",
    "commander of Apollo XI": "/missions/apollo-11/",
    "Salyut VI": "/stations/salyut-6/",
    "Artemis III": "/missions/artemis-iii/",
    "list of Soyuz missions": "/missions/?family=Soyuz&flown=on",
    "all Shuttle flights": "/missions/?family=Space+Shuttle&flown=on",
    "missions to Mir": "/missions/?station=mir&flown=on",
    "second woman in space": (
        "/seats/?sex=F&leg=up&status=flown&reach=space&first=yes&sort=launched"
    ),
    "2nd American": (
        "/seats/?nation=USA&leg=up&status=flown&reach=space&first=yes&sort=launched"
    ),
    "third Apollo mission": "/missions/?family=Apollo&flown=on&sort=launched",
    "Soyuz vs Dragon": ("/explore/?by=family&count=spaceflights&family=Dragon,Soyuz"),
    "NASA vs ESA women": "/explore/?by=agency&count=people&sex=F&agency=esa,nasa",
    "1980s vs 1990s": "/explore/?by=decade&count=spaceflights&decade=1980,1990",
    "women in the 80s vs the 90s": (
        "/explore/?by=decade&count=people&sex=F&decade=1980,1990"
    ),
    "how many people flew in the 1980s vs 1990s": (
        "/explore/?by=decade&count=people&decade=1980,1990"
    ),
    "Soyuz vs Dragon launches": (
        "/explore/?by=family&count=missions&family=Dragon,Soyuz"
    ),
    "Soviet vs American flights": (
        "/explore/?by=nation&count=spaceflights&nation=SUN,USA"
    ),
    "people of China versus India": ("/explore/?by=nation&count=people&nation=CHN,IND"),
    "Turkey": "/nations/TUR/",
    "UK": "/nations/GBR/",
    "USA": "/nations/USA/",
    "America": "/nations/USA/",
    "Soviet": "/explore/?by=person&nation=SUN",
    "UAE": "/nations/ARE/",
    "Holland": "/nations/NLD/",
    "South Korea": "/nations/KOR/",
    "Great Britain": "/nations/GBR/",
    "England": "/crew/anthony-england/",
    "Czech Republic": "/nations/CZE/",
    "Soviet Union": "/nations/SUN/",
    "USSR": "/nations/SUN/",
    "East Germany": "/nations/DDR/",
    "Korea": "/nations/KOR/",
    "Emirates": "/nations/ARE/",
    "Saudi": "/explore/?by=person&nation=SAU",
    "how many people have been to space": "/explore/?by=nation&count=people",
    "how many people have been in space": "/explore/?by=nation&count=people",
    "how many people have flown in space": "/explore/?by=nation&count=people",
    "how many people are in space": "/in-space/",
    "how many people are in space right now": "/in-space/",
    "who is in space": "/in-space/",
    "who is on the ISS": "/in-space/",
    "who is aboard Tiangong": "/in-space/",
    "who returns next": "/in-space/",
    "who launches next": "/missions/?outcome=planned&sort=launched",
    "next launch": "/missions/?outcome=planned&sort=launched",
    "next Soyuz launch": "/missions/?family=Soyuz&outcome=planned&sort=launched",
    "next landing": "/in-space/",
    "latest launch": "/missions/?flown=on&sort=-launched",
    "last mission": "/missions/?flown=on&sort=-launched",
    "last Space Shuttle flight": (
        "/missions/?family=Space+Shuttle&flown=on&sort=-launched"
    ),
    "average age of women": "/explore/?by=decade&count=average_age&sex=F",
    "average age of Americans": "/explore/?by=decade&count=average_age&nation=USA",
    "average age of astronauts": "/explore/?by=decade&count=average_age",
    "average age by decade": "/explore/?by=decade&count=average_age",
    "average length of a spaceflight": "/explore/?by=decade&count=days_per_spaceflight",
    "average time in space": "/explore/?by=decade&count=days_per_spaceflight",
    "suborbital": "/missions/?reach=suborbital&flown=on",
    "suborbital flights": "/missions/?reach=suborbital&flown=on",
    "shortest flight": "/seats/?leg=up&status=flown&reach=space&sort=days",
    "shortest spaceflight": "/seats/?leg=up&status=flown&reach=space&sort=days",
    "longest flight": "/records/longest-spaceflight/",
    "longest spaceflight": "/records/longest-spaceflight/",
    "longest spaceflight by a woman": "/records/longest-spaceflight/?sex=F",
    "longest spaceflight by an American": "/records/longest-spaceflight/?nation=USA",
    "longest stay on Mir": (
        "/seats/?station=mir&leg=up&status=flown&reach=space&sort=-days"
    ),
    "first woman": "/records/first-woman-of-each-nation/",
    "first woman in space": "/records/first-woman-of-each-nation/",
    "first American": "/records/first-of-each-nation/?nation=USA",
    "first American on Soyuz": (
        "/seats/?family=Soyuz&nation=USA&leg=up&status=flown&reach=space&sort=launched"
    ),
    "first Russian on Crew Dragon": (
        "/seats/?vehicle=crew-dragon&nation=RUS,SUN&leg=up&status=flown&"
        "reach=space&sort=launched"
    ),
    "first Indian in space": "/records/first-of-each-nation/?nation=IND",
    "first man in space": "/seats/?sex=M&leg=up&status=flown&reach=space&sort=launched",
    "first person in space": "/seats/?leg=up&status=flown&reach=space&sort=launched",
    "first European on Crew Dragon": (
        f"/seats/?nation={EUROPE}&vehicle=crew-dragon&leg=up&status=flown&"
        "reach=space&sort=launched"
    ),
    "first female commander": (
        "/seats/?sex=F&role=commander&leg=up&status=flown&reach=space&sort=launched"
    ),
    "how much did NASA pay for Soyuz seats": (
        "/explore/?agency=nasa&family=Soyuz&by=year&across=arrangement&count=up"
    ),
    "how much does a Soyuz seat cost": (
        "/explore/?agency=nasa&family=Soyuz&by=year&across=arrangement&count=up"
    ),
    "price of a Soyuz seat": (
        "/explore/?agency=nasa&family=Soyuz&by=year&across=arrangement&count=up"
    ),
    "cosmonauts on Crew Dragon since 2022": (
        "/explore/?by=person&year_from=2022&vehicle=crew-dragon&nation=RUS,SUN"
    ),
    "cosmonauts on Crew Dragon": (
        "/explore/?by=person&vehicle=crew-dragon&nation=RUS,SUN"
    ),
    "Russians on Space Shuttle": "/explore/?by=person&family=Space+Shuttle&nation=RUS",
    "Americans on Soyuz since 2020": (
        "/explore/?by=person&year_from=2020&family=Soyuz&nation=USA"
    ),
    "Americans on Soyuz before 1996": (
        "/explore/?by=person&year_to=1995&family=Soyuz&nation=USA"
    ),
    "Women who flew between 1990 and 2000": (
        "/explore/?by=person&year_from=1990&year_to=2000&sex=F"
    ),
    "which countries have flown on Soyuz but never on Shuttle": (
        "/nations/?flown_on=Soyuz&never_on=Space+Shuttle"
    ),
    "which countries have flown on Soyuz": (
        "/explore/?by=nation&count=people&family=Soyuz"
    ),
    "countries that have flown people to Mir": (
        "/explore/?by=nation&count=people&station=mir"
    ),
    "how many countries have been to space": "/explore/?by=nation&count=people",
    "how many nations have flown": "/explore/?by=nation&count=people",
    "most flights": "/records/most-spaceflights/",
    "most spaceflights": "/records/most-spaceflights/",
    "most days in space": "/records/most-days/",
    "most time in space": "/records/most-days/",
    "most time in space woman": "/records/most-days/?sex=F",
    "most experienced astronaut": "/records/most-days/",
    "most women in space at once": "/records/most-people-at-once/?sex=F",
    "most people in space": "/records/most-people-at-once/",
    "oldest person in space": "/records/oldest/",
    "oldest woman": "/records/oldest/?sex=F",
    "oldest astronaut": "/records/oldest/",
    "youngest woman": "/records/youngest/?sex=F",
    "youngest cosmonaut": "/records/youngest/?nation=RUS,SUN",
    "youngest person in space": "/records/youngest/",
    "Apollo 13": "/missions/apollo-13/",
    "Apollo 11": "/missions/apollo-11/",
    "STS-107": "/missions/sts-107/",
    "Challenger": "/missions/sts-51-l/",
    "Columbia": "/missions/sts-107/",
    "Soyuz 11": "/missions/soyuz-11/",
    "who flew to Mir": "/explore/?by=person&station=mir",
    "who flew on Apollo": "/explore/?by=person&family=Apollo",
    "Arab astronauts": "/explore/?by=person&nation=ARE,EGY,SAU,SYR",
    "European astronauts": f"/explore/?by=person&nation={EUROPE}",
    "African astronauts": "/explore/?by=person&nation=EGY,NGA,ZAF",
    "Latin American astronauts": "/explore/?by=person&nation=BRA,CRI,CUB,MEX,PAN",
    "Indian women": "/seats/?sex=F&nation=IND&leg=up&status=flown",
    "Chinese women": "/explore/?by=person&sex=F&nation=CHN",
    "Japanese women": "/explore/?by=person&sex=F&nation=JPN",
    "Japanese astronauts": "/explore/?by=person&nation=JPN",
    "French astronauts on Soyuz": "/explore/?by=person&family=Soyuz&nation=FRA",
    "British astronauts": "/explore/?by=person&nation=GBR",
    "Canadian astronauts on ISS": "/explore/?by=person&station=iss&nation=CAN",
    "German astronauts": "/explore/?by=person&nation=DEU",
    "women by nation": "/explore/?by=nation&count=people&sex=F",
    "women by country": "/explore/?by=nation&count=people&sex=F",
    "women by vehicle": "/explore/?by=vehicle&count=people&sex=F",
    "Americans by vehicle": "/explore/?by=vehicle&count=people&nation=USA",
    "astronauts by country": "/explore/?by=nation&count=people",
    "people by country": "/explore/?by=nation&count=people",
    "spaceflights by year": "/explore/?by=year&count=spaceflights",
    "launches by year": "/explore/?by=year&count=missions",
    "missions by decade": "/explore/?by=decade&count=missions",
    "how many women have been to space": "/explore/?by=person&sex=F",
    "how many women have been on the ISS": "/explore/?by=person&sex=F&station=iss",
    "how many women have flown on Soyuz": "/explore/?by=person&sex=F&family=Soyuz",
    "how many Americans have flown on Soyuz": (
        "/explore/?by=person&family=Soyuz&nation=USA"
    ),
    "how many Russians have flown on Crew Dragon": (
        "/explore/?by=person&vehicle=crew-dragon&nation=RUS"
    ),
    "how many people have flown on Soyuz": "/explore/?by=person&family=Soyuz",
    "how many people have been on the ISS": "/explore/?by=person&station=iss",
    "how many people were on Mir": "/explore/?by=person&station=mir",
    "how many astronauts are women": "/explore/?by=person&sex=F",
    "how many people died in space": "/missions/?outcome=lost",
    "how many missions to Mir": "/missions/?station=mir&flown=on",
    "how many times has Crew Dragon flown": "/missions/?vehicle=crew-dragon&flown=on",
    "how many spaceflights in 2021": "/missions/?year_from=2021&year_to=2021&flown=on",
    "how many launches in 2024": "/missions/?year_from=2024&year_to=2024&flown=on",
    "who has flown on both Soyuz and the Shuttle": (
        "/crew/?flights_from=1&flown_on=Soyuz&vehicle=space-shuttle"
    ),
    "flown on Soyuz and Crew Dragon": (
        "/crew/?flights_from=1&flown_on=Soyuz&vehicle=crew-dragon"
    ),
    "people who flew on three spacecraft": "/crew/?families=3",
    "seat swap agreement": "/swaps/",
    "seat swaps": "/swaps/",
    "when does the seat swap agreement end": "/swaps/",
    "who swapped seats": "/swaps/",
    "Rubio": "/crew/francisco-rubio/",
    "women commanders": "/explore/?by=person&sex=F&role=commander",
    "female commanders of Soyuz": (
        "/seats/?sex=F&role=commander&family=Soyuz&leg=up&status=flown"
    ),
    "commanders of missions to the ISS": (
        "/seats/?role=commander&station=iss&leg=up&status=flown"
    ),
    "pilots of the Space Shuttle": (
        "/seats/?family=Space+Shuttle&role=pilot&leg=up&status=flown"
    ),
    "rookies": "/explore/?by=person&first=yes",
    "first-time flyers 2021": (
        "/explore/?by=person&first=yes&year_from=2021&year_to=2021"
    ),
    "rookie crews": "/records/all-rookie-crews/",
    "all female crew": "/records/all-women-crews/",
    "all-women crews": "/records/all-women-crews/",
    "died in space": "/missions/?outcome=lost",
    "accidents": "/missions/?outcome=lost",
    "launch abort": "/missions/?outcome=launch-abort",
    "in space on 11 September 2001": "/in-space/2001-09-11/",
    "in space 2001-09-11": "/in-space/2001-09-11/",
    "who was in space on July 20 1969": "/in-space/1969-07-20/",
    # No list has all who were in space in a year; a day has a page.
    "people in space in 1998": "/in-space/1998-01-01/",
    "who was in space in 1998": "/in-space/1998-01-01/",
    "in space in 1998": "/in-space/1998-01-01/",
    "how many people were in space during 1998": "/in-space/1998-01-01/",
    "people in space on 1 January 2000": "/in-space/2000-01-01/",
    "people who flew in 1998": "/explore/?by=person&year_from=1998&year_to=1998",
    "who visited the ISS in 2010": (
        "/explore/?by=person&year_from=2010&year_to=2010&station=iss"
    ),
    "how many people had been in space by 1970": "/explore/?by=person&year_to=1970",
    "cosmonauts of the 1980s": "/explore/?by=person&decade=1980&nation=RUS,SUN",
    "women in the 1990s": "/explore/?by=person&decade=1990&sex=F",
    "Americans in the 60s": "/explore/?by=person&decade=1960&nation=USA",
    "Intercosmos": "/swaps/agreements/interkosmos-1976/",
    "guest cosmonauts": "/explore/?by=person&arrangement=guest",
    "Space Shuttle commanders": (
        "/seats/?family=Space+Shuttle&role=commander&leg=up&status=flown"
    ),
    "Starliner": "/vehicles/starliner/",
    "Boeing Starliner crew": "/missions/boeing-cft/",
    "Crew-9": "/missions/crew-9/",
    "empty seats": "/records/empty-seats/",
    "Dennis Tito": "/crew/dennis-tito/",
    "Gagarin": "/crew/yuri-gagarin/",
    "Tereshkova": "/crew/valentina-tereshkova/",
    "Alexander Volkov": "/crew/aleksandr-volkov/",
    "Alexander Kaleri": "/crew/aleksandr-kaleri/",
    "list of Shuttle missions": "/missions/?family=Space+Shuttle&flown=on",
    "Valentina Tereshkova": "/crew/valentina-tereshkova/",
    "Baikonur launches 2023": (
        "/missions/?year_from=2023&year_to=2023&launch_site=Baikonur&flown=on"
    ),
    "launches from Kennedy Space Center": (
        "/missions/?launch_site=Kennedy+Space+Center&flown=on"
    ),
    "Jiuquan": "/missions/?launch_site=Jiuquan",
    "missions to Tiangong": "/missions/?station=tiangong&flown=on",
    "missions to Salyut 7": "/missions/?station=salyut-7&flown=on",
    "Salyut": "/stations/salyut-1/",
    "Skylab": "/stations/skylab/",
    "Skylab crews": "/stations/skylab/",
    "Artemis II": "/missions/artemis-ii/",
    "Artemis": "/missions/artemis-iv/",
    "lunar missions": "/missions/?reach=beyond&flown=on",
    "moon": "/missions/?reach=beyond&flown=on",
    "returned on a different spacecraft": "/seats/?changed=on&leg=up&status=flown",
    "longest time between flights": "/records/longest-time-between-spaceflights/",
    "foreign astronauts on Soyuz": "/explore/?by=person&foreign=on&family=Soyuz",
    "Soyuz seats bought by NASA": (
        "/seats/?arrangement=purchase,purchase-intermediary&family=Soyuz&"
        "agency=nasa&leg=up&status=flown"
    ),
    "barter seats": "/seats/?arrangement=barter&leg=up&status=flown",
    "NASA astronauts on Soyuz": "/explore/?by=person&family=Soyuz&agency=nasa",
    "ESA astronauts on Crew Dragon": (
        "/explore/?by=person&vehicle=crew-dragon&agency=esa"
    ),
    "JAXA astronauts": "/explore/?by=person&agency=jaxa",
    "CSA": "/agencies/csa/",
    "Roscosmos": "/agencies/roscosmos/",
    "Axiom": "/missions/axiom-mission-5/",
    "SpaceX": "/agencies/spacex/",
    "Blue Origin": "/agencies/blue-origin/",
    "New Shepard passengers": "/explore/?by=person&family=New+Shepard",
    "women on New Shepard": "/explore/?by=person&family=New+Shepard&sex=F",
    "seats on Soyuz in 2009": (
        "/seats/?year_from=2009&year_to=2009&family=Soyuz&leg=up&status=flown"
    ),
    "days in space by nation": "/explore/?by=nation&count=days",
    "days in space by country": "/explore/?by=nation&count=days",
    "total days in space": "/explore/?by=nation&count=days",
    "most days by a German": "/records/most-days/?nation=DEU",
    "cumulative time in space": "/explore/?by=nation&count=days",
    "percentage of women": "/explore/?by=sex&count=people",
    "share of women": "/explore/?by=sex&count=people",
    "share of spaceflights by women": "/explore/?by=sex&count=spaceflights",
    "women and men by year": "/explore/?by=year&across=sex&count=people",
    "ratio of women": "/explore/?by=sex&count=people",
    "who has flown on Soyuz and Starliner": (
        "/crew/?flights_from=1&flown_on=Soyuz&vehicle=starliner"
    ),
    "Americans who have never flown on the Shuttle": (
        "/crew/?flights_from=1&flown_for=USA&never_on=Space+Shuttle"
    ),
    "countries that never flew on Shuttle": (
        "/nations/?flights_from=1&never_on=Space+Shuttle"
    ),
    "nations that have never flown on an American spacecraft": (
        "/nations/?flights_from=1&never_on=USA"
    ),
    # What a reader in a hurry found answered wrongly.
    "how many cosmonauts on Crew Dragon": (
        "/explore/?by=person&vehicle=crew-dragon&nation=RUS,SUN"
    ),
    "foreigners on Russian spacecraft": "/explore/?by=person&ship_of=RUS&foreign=on",
    "women on American spacecraft": "/explore/?by=person&ship_of=USA&sex=F",
    "NASA astronauts on Russian spacecraft since 2012": (
        "/explore/?by=person&year_from=2012&ship_of=RUS&agency=nasa"
    ),
    "first American spacecraft": (
        "/seats/?ship_of=USA&leg=up&status=flown&reach=space&sort=launched"
    ),
    "who was on Apollo 13": "/missions/apollo-13/",
    "who flew on Apollo 8": "/missions/apollo-8/",
    # A fact of a mission or a person that is named whole.
    "commander of Apollo 11": "/missions/apollo-11/",
    "crew of Soyuz MS-22": "/missions/soyuz-ms-22/",
    "who flew on STS-107": "/missions/sts-107/",
    "who is on Soyuz MS-27": "/missions/soyuz-ms-27/",
    "backup of Crew-9": "/missions/crew-9/",
    "when did Apollo 11 launch": "/missions/apollo-11/",
    "when did STS-107 land": "/missions/sts-107/",
    "where did STS-1 land": "/missions/sts-1/",
    "how long was Soyuz TMA-1": "/missions/soyuz-tma-1/",
    "duration of Apollo 13": "/missions/apollo-13/",
    "flight engineer of Soyuz MS-25": "/missions/soyuz-ms-25/",
    "how many people were on STS-107": "/missions/sts-107/",
    "Apollo 17 landing": "/missions/apollo-17/",
    "days in space Gagarin": "/crew/yuri-gagarin/",
    "how many times did Shepard fly": "/crew/alan-shepard/",
    "how many days did Polyakov spend in space": "/crew/valeri-polyakov/",
    "who was on Salyut 7": "/explore/?by=person&station=salyut-7",
    "next CMSA launch": "/missions/?agency=cmsa&outcome=planned&sort=launched",
    "next Axiom mission": (
        "/missions/?agency=axiom-space&outcome=planned&sort=launched"
    ),
    "who was Gagarin": "/crew/yuri-gagarin/",
    "how many people had flown by 1970": "/explore/?by=person&year_to=1970",
    "oldest woman on Crew Dragon": "/records/oldest/?vehicle=crew-dragon&sex=F",
    "how many bartered seats on Crew Dragon": (
        "/seats/?arrangement=barter&vehicle=crew-dragon&leg=up&status=flown"
    ),
    "South African astronauts": "/explore/?by=person&nation=ZAF",
    "nations": "/nations/",
    "countries": "/nations/",
    "women by nation and decade": (
        "/explore/?by=nation&across=decade&count=people&sex=F"
    ),
    "share of women by decade": "/explore/?by=sex&across=decade&count=people",
    "percentage of women on Soyuz": "/explore/?by=sex&count=people&family=Soyuz",
    "how many nations have been to the ISS": (
        "/explore/?by=nation&count=people&station=iss"
    ),
    "which vehicles docked at Mir": "/explore/?by=vehicle&count=people&station=mir",
    "which year had the most launches": "/explore/?by=year&count=missions&sort=-total",
    "which country has the most astronauts": (
        "/explore/?by=nation&count=people&sort=-total"
    ),
    "shortest orbital flight": "/seats/?reach=orbital&leg=up&status=flown&sort=days",
    "longest Apollo mission": "/missions/?family=Apollo&flown=on&sort=-days",
    "first flight of Starliner": "/missions/?family=Starliner&flown=on&sort=launched",
    "first Chinese woman": "/records/first-woman-of-each-nation/?nation=CHN",
    "last Soviet cosmonaut": (
        "/seats/?nation=SUN&leg=up&status=flown&reach=space&sort=-launched"
    ),
    "youngest American on the ISS": (
        "/seats/?station=iss&nation=USA&leg=up&status=flown&reach=space&sort=age"
    ),
    "most flights on Soyuz": (
        "/explore/?by=person&count=spaceflights&family=Soyuz&sort=-total"
    ),
    "most days on Mir": "/explore/?by=person&count=days&station=mir&sort=-total",
    "most flights by a woman": "/records/most-spaceflights/?sex=F",
    "oldest Japanese astronaut": "/records/oldest/?nation=JPN",
    "Soyuz flights since 2015": "/missions/?year_from=2015&family=Soyuz&flown=on",
    "missions between 2000 and 2005": "/missions/?year_from=2000&year_to=2005&flown=on",
    "Crew Dragon missions in 2023": (
        "/missions/?vehicle=crew-dragon&year_from=2023&year_to=2023&flown=on"
    ),
    "commander": "/seats/?role=commander&leg=up&status=flown",
    "payload specialists": "/seats/?role=payload-specialist&leg=up&status=flown",
    "flight engineers on Soyuz": (
        "/seats/?role=flight-engineer&family=Soyuz&leg=up&status=flown"
    ),
    "mission specialists from Japan": (
        "/seats/?role=mission-specialist&nation=JPN&leg=up&status=flown"
    ),
    "ESA": "/agencies/esa/",
    "women": "/explore/?by=person&sex=F",
    "men": "/explore/?by=person&sex=M",
    "1969": "/missions/?year_from=1969&year_to=1969&flown=on",
    "1980s": "/missions/?decade=1980&flown=on",
    "nineties": "/missions/?decade=1990&flown=on",
    "who has never flown on Soyuz": "/crew/?flights_from=1&never_on=Soyuz",
    "Japanese who flew on the Shuttle before 2000": (
        "/explore/?by=person&year_to=1999&nation=JPN&family=Space+Shuttle"
    ),
    "flown on Soyuz but never on American spacecraft": (
        "/crew/?flights_from=1&flown_on=Soyuz&never_on=USA"
    ),
    # Who followed another nation shares its firsts.
    "first German": "/records/first-of-each-nation/?nation=DEU,DDR",
    "first Russian in space": "/records/first-of-each-nation/?nation=RUS,SUN",
    "first Czech": "/records/first-of-each-nation/?nation=CZE,CSK",
    "first German woman": "/records/first-woman-of-each-nation/?nation=DEU,DDR",
    "first German on Soyuz": (
        "/seats/?family=Soyuz&nation=DEU,DDR&leg=up&status=flown&"
        "reach=space&sort=launched"
    ),
    "first Briton in space": "/records/first-of-each-nation/?nation=GBR",
    "first Polish cosmonaut": "/records/first-of-each-nation/?nation=POL",
    "last American on Mir": (
        "/seats/?station=mir&nation=USA&leg=up&status=flown&reach=space&sort=-launched"
    ),
    "average age of cosmonauts": "/explore/?by=decade&count=average_age&nation=RUS,SUN",
    "average duration of Soyuz flights": (
        "/explore/?by=decade&count=days_per_spaceflight&family=Soyuz"
    ),
    "days in space by vehicle": "/explore/?by=vehicle&count=days",
    "number of people by decade": "/explore/?by=decade&count=people",
    "astronauts by sex": "/explore/?by=sex&count=people",
    "women by decade": "/explore/?by=decade&count=people&sex=F",
    "share of Americans on Soyuz": "/explore/?by=nation&count=people&family=Soyuz",
    "suborbital passengers": "/explore/?by=person&reach=suborbital",
    "foreigners on Soyuz": "/seats/?foreign=on&family=Soyuz&leg=up&status=flown",
    "who will fly next on Crew Dragon": (
        "/missions/?vehicle=crew-dragon&outcome=planned&sort=launched"
    ),
    "upcoming missions": "/missions/?outcome=planned&sort=launched",
    "future Shenzhou missions": (
        "/missions/?family=Shenzhou&outcome=planned&sort=launched"
    ),
    "most Soyuz flights": (
        "/explore/?by=person&count=spaceflights&family=Soyuz&sort=-total"
    ),
    "most flown spacecraft": "/explore/?by=spacecraft&count=missions&sort=-total",
    "most flown vehicle": "/explore/?by=vehicle&count=missions&sort=-total",
    "which spacecraft has flown the most": (
        "/explore/?by=spacecraft&count=missions&sort=-total"
    ),
    "the spacecraft that launched most often": (
        "/explore/?by=spacecraft&count=missions&sort=-total"
    ),
    "which astronaut has flown the most": "/records/most-spaceflights/",
    "which country has flown the most people": (
        "/explore/?by=nation&count=people&sort=-total"
    ),
    "how long is the longest spaceflight": "/records/longest-spaceflight/",
    "how old was the oldest person in space": "/records/oldest/",
    "most people launched at once": "/records/largest-crews/",
    "which woman has flown the most": "/records/most-spaceflights/?sex=F",
    # How often somebody flew, and flights by somebody, are spaceflights.
    "flown twice": "/crew/?flights_from=2&flights_to=2",
    "people who flew three times": "/crew/?flights_from=3&flights_to=3",
    "astronauts who flew only once": "/crew/?flights_from=1&flights_to=1",
    "how many people have flown more than five times": "/crew/?flights_from=6",
    "been to space at least 3 times": "/crew/?flights_from=3",
    "women who flew twice": "/crew/?flights_from=2&flights_to=2&sex=F",
    "Americans who flew four times": (
        "/crew/?flights_from=4&flights_to=4&flown_for=USA"
    ),
    "flights by Americans": "/seats/?nation=USA&leg=up&status=flown&reach=space",
    "how many spaceflights by women on Soyuz": (
        "/seats/?sex=F&family=Soyuz&leg=up&status=flown&reach=space"
    ),
    "suborbital flights by women": (
        "/seats/?reach=suborbital&sex=F&leg=up&status=flown"
    ),
    "Women, 1983 to 1983": "/explore/?by=person&year_from=1983&year_to=1983&sex=F",
    "most spaceflights by a Russian": "/records/most-spaceflights/?nation=RUS",
    "longest Shuttle mission": "/missions/?family=Space+Shuttle&flown=on&sort=-days",
    "in space on 4 October 1997": "/in-space/1997-10-04/",
    "longest mission by a woman": "/records/longest-spaceflight/?sex=F",
    "longest Skylab mission": "/missions/?station=skylab&flown=on&sort=-days",
    "Polish cosmonauts": "/explore/?by=person&nation=POL",
    "first flight": "/missions/?flown=on&sort=launched",
    "next woman": "/seats/?sex=F&leg=up&status=planned&sort=launched",
    "next flight of Rubio": (
        "/seats/?person=francisco-rubio&leg=up&status=planned&sort=launched"
    ),
    "next shuttle": "/missions/?family=Space+Shuttle&outcome=planned&sort=launched",
    "next woman on Soyuz": (
        "/seats/?sex=F&family=Soyuz&leg=up&status=planned&sort=launched"
    ),
    "who has flown Soyuz but never Dragon": (
        "/crew/?flights_from=1&never_on=Dragon&flown_on=Soyuz"
    ),
    "who has flown Crew Dragon but never Soyuz": (
        "/crew/?flights_from=1&never_on=Soyuz&flown_on=crew-dragon"
    ),
    "women never on Soyuz": "/crew/?flights_from=1&sex=F&never_on=Soyuz",
    "since 2000 before 2005": "/missions/?year_from=2000&year_to=2004&flown=on",
    "how many stations": "/explore/?by=station&count=people",
    "how many agencies": "/explore/?by=agency&count=people",
    "Deutschland women": "/explore/?by=person&sex=F&nation=DEU",
    "youngest man to the moon": (
        "/seats/?reach=beyond&sex=M&leg=up&status=flown&sort=age"
    ),
    "which station had the most visitors": (
        "/explore/?by=station&count=people&sort=-total"
    ),
    "how many Soyuz launches": "/missions/?family=Soyuz&flown=on",
    "how many Shuttle missions": "/missions/?family=Space+Shuttle&flown=on",
    "Soyuz missions in 2019": (
        "/missions/?year_from=2019&year_to=2019&family=Soyuz&flown=on"
    ),
    "launches from Baikonur by decade": (
        "/explore/?by=decade&count=missions&launch_site=Baikonur"
    ),
    "how many seats in 2024": (
        "/seats/?year_from=2024&year_to=2024&leg=up&status=flown"
    ),
    "seats on Crew Dragon in 2024": (
        "/seats/?vehicle=crew-dragon&year_from=2024&year_to=2024&leg=up&status=flown"
    ),
    "first flights by year": "/explore/?by=year&count=first_flights",
    "first flights by nation": "/explore/?by=nation&count=first_flights",
    "largest number of people in space": "/records/most-people-at-once/",
    "which stations have women visited": "/explore/?by=station&count=people&sex=F",
    "longest stay on ISS": (
        "/seats/?station=iss&leg=up&status=flown&reach=space&sort=-days"
    ),
    "who is in orbit": "/in-space/",
    "how many people are in orbit": "/in-space/",
    "how many are in space": "/in-space/",
    "current ISS crew": "/in-space/",
    "missions with a woman": "/missions/?crew=with-women&flown=on",
    "missions with a woman in the crew": "/missions/?crew=with-women&flown=on",
    "how many missions with women": "/missions/?crew=with-women&flown=on",
    "percentage of missions with women": "/missions/?crew=with-women&flown=on",
    "Soyuz missions with a woman aboard": (
        "/missions/?crew=with-women&family=Soyuz&flown=on"
    ),
    "longest mission with a woman": "/missions/?crew=with-women&flown=on&sort=-days",
    "first international crew": "/missions/?mixed=on&flown=on&sort=launched",
    "shortest Shuttle mission": (
        "/missions/?family=Space+Shuttle&flown=on&sort=days&reach=space"
    ),
    "Missions of Crew Dragon Endeavour": (
        "/missions/?vehicle=crew-dragon&spacecraft=endeavour-c206&flown=on"
    ),
    "how many times did Discovery fly": (
        "/missions/?spacecraft=discovery-ov-103&flown=on"
    ),
    "who flew on four spacecraft": "/crew/?families=4",
    "women who launched on 3 different types of spacecraft": "/crew/?families=3&sex=F",
    "spacecraft that launched empty": "/records/launches-without-crew/",
    "two-person crews": "/missions/?people_from=2&people_to=2&flown=on",
    "crew of three": "/missions/?people_from=3&people_to=3&flown=on",
    "Soyuz missions with two people": (
        "/missions/?people_from=2&people_to=2&family=Soyuz&flown=on"
    ),
    "days in space by person": "/explore/?by=person&count=days",
    "launches by country": "/explore/?by=ship_of&count=missions",
    "country with most launches": "/explore/?by=ship_of&count=missions&sort=-total",
    "year with most launches": "/explore/?by=year&count=missions&sort=-total",
    "station with most visitors": "/explore/?by=station&count=people&sort=-total",
    "country with most women astronauts": (
        "/explore/?by=nation&count=people&sex=F&sort=-total"
    ),
    "Crew Dragon with most flights": (
        "/explore/?by=spacecraft&count=missions&vehicle=crew-dragon&sort=-total"
    ),
    "Shuttle with the most missions": (
        "/explore/?by=spacecraft&count=missions&family=Space+Shuttle&sort=-total"
    ),
    "astronaut with most flights": "/records/most-spaceflights/",
    "vostok cosmonauts": "/explore/?by=person&nation=RUS,SUN&vehicle=vostok",
    "youngest on Salyut": (
        "/seats/?station=salyut-1,salyut-3,salyut-4,salyut-5,salyut-6,salyut-7&"
        "leg=up&status=flown&reach=space&sort=age"
    ),
    "people launched from Baikonur": "/explore/?by=person&launch_site=Baikonur",
    "kikina days in space": "/crew/anna-kikina/",
    "how many people has Russia launched": "/explore/?by=person&ship_of=RUS",
    "who was launched by Russia": "/explore/?by=person&ship_of=RUS",
    "how many people has NASA launched": "/explore/?by=person&operator=nasa",
    "how many people has Japan flown": "/explore/?by=person&nation=JPN",
    "Blue Origin passengers": "/explore/?by=person&operator=blue-origin",
    "how many people flew with Blue Origin": "/explore/?by=person&operator=blue-origin",
    "how many humans have been to space": "/explore/?by=nation&count=people",
    "how many crewed spaceflights": "/missions/?people_from=1&flown=on",
    "list of all crewed missions": "/missions/?people_from=1&flown=on",
    "who spent the most time in space": "/records/most-days/",
    "first Brit in space": "/records/first-of-each-nation/?nation=GBR",
    "China’s astronauts": "/explore/?by=person&nation=CHN",
    "NASA's women": "/explore/?by=person&sex=F&agency=nasa",
    "who owes whom a seat": "/swaps/",
    "American missions": "/explore/?by=year&count=missions&ship_of=USA",
    "Soviet launches in the 1960s": (
        "/explore/?by=year&count=missions&ship_of=SUN&decade=1960"
    ),
    "Shuttle missions with Russians": (
        "/missions/?nation=RUS&family=Space+Shuttle&flown=on"
    ),
    "Soviet flights": "/seats/?nation=SUN&leg=up&status=flown&reach=space",
    "crewed missions by year": "/explore/?by=year&count=missions",
    "who swapped with Frank Rubio": "/swaps/?person=francisco-rubio",
    "who did Kikina swap with": "/swaps/?person=anna-kikina",
    "seat swaps on Crew Dragon": "/swaps/?vehicle=crew-dragon",
    "how many crew changes in 2025": "/changes/?year_from=2025&year_to=2025",
    "crew changes 2025": "/changes/?year_from=2025&year_to=2025",
    "who lost their seat": "/changes/?bumped=on",
    "bumped astronauts": "/changes/?bumped=on",
    "Share of spaceflights on foreign spacecraft, by nation and decade": (
        "/explore/?across=decade&count=foreign_share"
    ),
    "biggest crew ever": "/records/largest-crews/",
    "mission with most people": "/records/largest-crews/",
    "first mission with a woman commander": (
        "/seats/?sex=F&role=commander&leg=up&status=flown&reach=space&sort=launched"
    ),
    "first spaceflight of each nation": "/records/first-of-each-nation/",
    "how many astronauts did NASA fly in 2022": (
        "/explore/?by=person&year_from=2022&year_to=2022&agency=nasa"
    ),
    "next Blue Origin flight": (
        "/missions/?agency=blue-origin&outcome=planned&sort=launched"
    ),
    "lost crews": "/missions/?outcome=lost",
    "crew of MS-1": "/missions/soyuz-ms-01/",
    "Soyuz MS-1": "/missions/soyuz-ms-01/",
    "who has flown on the most spacecraft": "/records/most-spacecraft-types/",
    "who flew most": "/records/most-spaceflights/",
    "Japanese on Shuttle missions": (
        "/explore/?by=person&nation=JPN&family=Space+Shuttle"
    ),
    "women on Soyuz missions": "/explore/?by=person&sex=F&family=Soyuz",
    "people on Russian missions": "/explore/?by=person&ship_of=RUS",
}
