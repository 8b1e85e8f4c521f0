"""What each page asks the database: in order, line by line.

A line is the table that a query reads first, and what it is asked for. Here nothing is
in hand (`missions.in_hand`): a site that is served reads what rows stand for and their
names once an edition.
"""

LISTS = [
    *("missions", "seats", "crew", "agencies", "vehicles"),
    *("nations", "stations", "swaps", "changes", "timeline", "sources"),
]
PAGES = {
    "/missions/": """
        seatassignment   crews at launch
        mission          all that leads to one value, counted
        station          what the stations stand for
        vehicle          what the vehicles stand for
        mission          agencies, counted
        mission          nations, counted
        vehicle          names of vehicles
        vehicle          names of families
        station          names of stations
        agency           names of agencies
        nation           names of nations
        source           newest check, for the footer
        mission          how many rows
        mission          missions
        seatassignment   their crews
    """,
    "/seats/": """
        seatassignment   all that leads to one value and is not asked, counted
        agency           what the agencies stand for
        agreement        likewise
        exchange         likewise, their agreements
        agency           likewise, of intermediaries
        mission          likewise, their vehicles, operators, stations, launches
        nation           likewise
        crewmember       likewise, their sex
        seatassignment   citizens, counted
        seatassignment   legs, counted
        seatassignment   statuses, counted
        vehicle          names of vehicles
        vehicle          names of families
        spacecraft       names of spacecraft
        nation           names of nations
        agency           names of agencies
        agency           names of operators
        nation           names of their countries
        agency           names of intermediaries
        agreement        names of agreements
        station          names of stations
        nation           names of citizens' nations
        source           newest check, for the footer
        seatassignment   how many rows
        seatassignment   which rows the page has
        seatassignment   seats of each tab, counted
        seatassignment   seats with their spaceflights
    """,
    "/crew/": """
        crewmember       agencies, sexes, counted
        agency           what the agencies stand for
        crewmember       nations, counted
        crewmember       vehicles, counted
        crewmember       vehicles, families and countries flown on, counted
        crewmember       all rows
        crewmember       those flown on, counted
        crewmember       stations, counted
        agency           names of agencies
        nation           names of nations
        vehicle          names of vehicles
        vehicle          names of vehicles, families and countries flown on
        vehicle          names of those never flown on
        station          names of stations
        source           newest check, for the footer
        crewmember       how many rows
        crewmember       people
        citizenship      their nations
        seatassignment   their launch seats
    """,
    "/agencies/": """
        agency           kinds, nations, counted
        nation           what the nations stand for
        nation           names of nations
        source           newest check, for the footer
        agency           how many rows
        agency           agencies with people counted
    """,
    "/vehicles/": """
        vehicle          operators, nations, counted
        agency           what the operators stand for
        agency           names of operators
        nation           names of nations
        source           newest check, for the footer
        vehicle          how many rows
        vehicle          vehicles with missions counted
    """,
    "/nations/": """
        nation           vehicles, counted
        nation           vehicles, families and countries flown on, counted
        nation           all rows
        nation           those flown on, counted
        nation           stations, counted
        vehicle          names of vehicles
        vehicle          names of vehicles, families and countries flown on
        vehicle          names of those never flown on
        station          names of stations
        source           newest check, for the footer
        nation           how many rows
        nation           nations with people counted
    """,
    "/stations/": """
        station          operators, counted
        station          vehicles, counted
        agency           names of operators
        vehicle          names of vehicles
        source           newest check, for the footer
        station          how many rows
        station          stations
        agency           their operators
    """,
    "/swaps/": """
        exchange         exchanges
        seatassignment   their seats
        source           their sources
        seatassignment   exchanged seats
        announcement     announcements since the first
        statement        their statements
        agency           agencies of statements
        agreement        agreements, for the history
        seatassignment   seats by their terms
        exchange         pairings, counted
        source           newest check, for the footer
        crewmember       people, for their short names
        agreement        agreements
        agency           their parties
        agreement        precedents
        announcement     announcements before
    """,
    "/changes/": """
        assignmentchange kinds, announcing agencies, counted
        agency           what the agencies stand for
        mission          what the missions left stand for
        mission          likewise, of those moved to
        vehicle          names of vehicles
        agency           names of announcing agencies
        source           newest check, for the footer
        assignmentchange how many rows
        assignmentchange changes
        source           their sources
    """,
    "/timeline/": """
        seatassignment   all facets, counted
        agency           what the agencies stand for
        mission          likewise, their vehicles, stations, launches
        nation           likewise
        crewmember       likewise, their sex
        vehicle          names of vehicles
        vehicle          names of families
        nation           names of nations
        agency           names of agencies
        station          names of stations
        source           newest check, for the footer
        mission          missions, for their days
        crewmember       people, for their short names
        seatassignment   launch seats
    """,
    "/sources/": """
        disagreement     disagreements
        claim            their claims
        source           sources of claims
        source           newest check, for the footer
        source           how many rows
        source           sources
    """,
    "/": """
        seatassignment   who is in space
        mission          their missions
        crewmember       people, for their short names
        seatassignment   their crews
        seatassignment   flown seats
        vehicle          vehicles across
        nation           nations down
        seatassignment   exchanged seats
        source           newest check, for the footer
        seatassignment   who returned on a different spacecraft, keys
        seatassignment   who returned on a different spacecraft, how many
        exchange         exchanges
        seatassignment   their seats
        source           their sources
        mission          next flights
        seatassignment   their crews
        vehicle          is there a Crew Dragon
        nation           is there a Russia
        seatassignment   cosmonauts on Crew Dragon
        vehicle          is there a family Soyuz
        nation           is there a United States
        seatassignment   Americans on Soyuz
        crewmember       who launched in three families, keys
        mission          missions without a crew one way, keys
        mission          missions without a crew one way, how many
        vehicle          is there a Crew Dragon
        mission          missions with empty seats, keys
        mission          missions with empty seats, how many
        assignmentchange reassigned crew
    """,
    "/about/": """
        seatassignment   people in space
        seatassignment   people in orbit
        seatassignment   spaceflights
        seatassignment   spaceflights returned on a different spacecraft
        seatassignment   launch seats
        seatassignment   return seats
        mission          missions flown
        assignmentchange changes
        source           sources
        seatassignment   by nation
        seatassignment   by vehicle
        source           newest check, for the footer
        mission          the newest launch
        mission          the newest landing
        assignmentchange the newest crew change
    """,
    "/missions/soyuz-ms-22/": """
        mission          the mission
        source           its sources
        announcement     its announcements
        seatassignment   its seats with their spaceflights
        source           sources of seats
        seatassignment   seats of the exchanges
        crewmember       people of the exchanges
        mission          missions of the exchanges
        crewmember       people, for their short names
        mission          the one before of its vehicle
        mission          the one after
        mission          the one before to its station
        mission          the one after
        source           newest check, for the footer
        assignmentchange changes
        source           sources of changes
        disagreement     disagreements
        claim            their claims
        source           sources of claims
    """,
    "/crew/frank-rubio/": """
        crewmember       the person
        citizenship      nationalities
        nation           nations
        source           sources
        seatassignment   seats
        seatassignment   everybody's spaceflights, in order
        nation           nations flown for
        source           newest check, for the footer
        emergencyreturn  emergency returns
        source           their sources
        assignmentchange changes
        source           sources of changes
        disagreement     disagreements
        claim            their claims
        source           sources of claims
    """,
    "/agencies/nasa/": """
        agency           the agency
        agency           its successors
        vehicle          vehicles it operates
        vehicle          vehicles it makes
        agreement        its agreements
        source           its sources
        seatassignment   vehicles its people flew on, counted
        seatassignment   agencies its vehicles carried, counted
        agency           that the query finder knows it
        seatassignment   spaceflights by year
        nation           whose spacecraft they were on
        source           newest check, for the footer
        mission          missions flown for it
        crewmember       its people
    """,
    "/vehicles/soyuz-ms/": """
        vehicle          the vehicle
        source           its sources
        seatassignment   nations it carried, counted
        vehicle          that the query finder knows it
        seatassignment   spaceflights by year
        nation           their nations
        source           newest check, for the footer
        spacecraft       its spacecraft
        mission          their missions
        mission          its missions
    """,
    "/nations/USA/": """
        nation           the nation
        nation           its predecessors
        agency           its agencies
        seatassignment   vehicles its people flew on, counted
        nation           that the query finder knows it
        seatassignment   spaceflights by year
        nation           whose spacecraft they were on
        source           newest check, for the footer
        crewmember       its people
    """,
    "/stations/iss/": """
        station          the station
        agency           its operators
        source           its sources
        seatassignment   spaceflights to it
        mission          missions, for their days
        seatassignment   seats of both legs, for who returned when
        station          that the query finder knows it
        seatassignment   spaceflights by year
        nation           their nations
        source           newest check, for the footer
        mission          missions that docked
        mission          planned missions
    """,
    "/swaps/agreements/crew-exchange/": """
        agreement        the agreement
        agency           its parties
        source           its sources
        agreement        its addenda
        exchange         its exchanges
        seatassignment   their seats
        source           their sources
        source           newest check, for the footer
        seatassignment   seats held under it
    """,
    "/swaps/announcements/dubai-2021/": """
        announcement     the announcement
        statement        its statements
        agency           agencies it names
        vehicle          vehicles it names
        mission          missions it names
        source           its sources
        source           newest check, for the footer
    """,
    "/records/": """
        nation           nations
        vehicle          vehicles
        mission          missions flown, with their spacecraft
        crewmember       people
        seatassignment   flown seats
        source           newest check, for the footer
    """,
    "/records/most-days/": """
        seatassignment   nations on offer
        nation           what they stand for
        nation           names of nations
        seatassignment   sexes on offer
        crewmember       what the people stand for
        seatassignment   vehicles on offer
        mission          what the missions stand for
        vehicle          names of vehicles
        nation           nations
        vehicle          vehicles
        mission          missions flown, with their spacecraft
        crewmember       people
        seatassignment   flown seats
        source           newest check, for the footer
    """,
    "/records/oldest/?nation=RUS,USA&vehicle=soyuz-ms": """
        nation           are there a Russia and a United States
        vehicle          is there a Soyuz MS
        seatassignment   nations on offer
        nation           what they stand for
        nation           names of nations
        seatassignment   sexes on offer
        crewmember       what the people stand for
        seatassignment   vehicles on offer
        mission          what the missions stand for
        vehicle          names of vehicles
        nation           nations
        vehicle          vehicles
        mission          missions flown, with their spacecraft
        crewmember       people
        seatassignment   flown seats
        nation           names of the nations
        vehicle          name of the vehicle
        source           newest check, for the footer
    """,
    "/nations-by-vehicle/": """
        seatassignment   flown seats
        vehicle          vehicles across
        nation           nations down
        source           newest check, for the footer
    """,
    "/explore/": """
        seatassignment   seats that are counted
        nation           nations down
        vehicle          vehicles on offer in filters
        nation           nations on offer
        agency           agencies on offer
        agreement        agreements on offer
        station          stations on offer
        mission          launch sites on offer
        source           newest check, for the footer
    """,
    "/explore/?by=agency&across=vehicle&count=days": """
        mission          missions, for their days
        seatassignment   seats of both legs, for who returned when
        seatassignment   seats that are counted
        agency           agencies down
        vehicle          vehicles across
        vehicle          vehicles on offer in filters
        nation           nations on offer
        agency           agencies on offer
        agreement        agreements on offer
        station          stations on offer
        mission          launch sites on offer
        source           newest check, for the footer
    """,
    "/explore/?by=year&across=person&count=first_flights": """
        seatassignment   seats that are counted
        seatassignment   spaceflights, for which were first
        crewmember       people across
        vehicle          vehicles on offer in filters
        nation           nations on offer
        agency           agencies on offer
        agreement        agreements on offer
        station          stations on offer
        mission          launch sites on offer
        source           newest check, for the footer
    """,
    "/search/?q=s": """
        station          stations
        crewmember       people
        mission          missions
        vehicle          vehicles
        spacecraft       spacecraft
        nation           nations
        agency           agencies
        exchange         exchanges
        seatassignment   their seats
        agreement        agreements
        agency           their parties
        announcement     announcements
        statement        their statements
        mission          launch sites
        mission          missions by the names of their crews
        source           newest check, for the footer
    """,
    "/nations-by-vehicle/?by=agency&across=vehicle": """
        seatassignment   flown seats
        vehicle          vehicles across
        agency           nations down
        source           newest check, for the footer
    """,
    "/in-space/": """
        seatassignment   launch seats of those in space
        emergencyreturn  emergency returns
        mission          last change before
        mission          next change after
        source           newest check, for the footer
    """,
    "/in-space/2023-02-25/": """
        seatassignment   launch seats of those in space
        mission          missions they returned on
        emergencyreturn  emergency returns
        mission          last change before
        mission          next change after
        source           newest check, for the footer
    """,
    "/swaps/rubio-kikina/": """
        exchange         the exchange
        seatassignment   its seats
        source           its sources
        crewmember       people, for their short names
        seatassignment   crews of its missions
        source           newest check, for the footer
    """,
}
