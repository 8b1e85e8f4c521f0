"""What each page asks the database: in order, line by line.

A line is the table that a query reads first, and what it is asked for. Here nothing is
in hand (`missions.rows.in_hand`): a site that is served reads what rows stand for and
their names once an edition.
"""

LISTS = [
    *("missions", "seats", "crew", "agencies", "vehicles"),
    *("nations", "stations", "swaps", "changes", "timeline", "sources"),
]
PAGES = {
    "/missions/": """
        mission          all that leads to one value
        spacecraft       what the spacecraft stand for
        station          what the stations stand for
        vehicle          what the vehicles stand for
        mission          agencies
        mission          nations
        vehicle          names of vehicles
        vehicle          names of families
        spacecraft       names of spacecraft
        agency           names of agencies
        nation           names of nations
        station          names of stations
        source           newest check, for the footer
        mission          the order of all
        seatassignment   crews at launch
        mission          missions
        seatassignment   their crews
    """,
    "/seats/": """
        seatassignment   all that leads to one value
        agency           what the agencies stand for
        agreement        likewise
        exchange         likewise, their agreements
        agency           likewise, of intermediaries
        mission          likewise, their vehicles, operators, stations, launches
        nation           likewise
        crewmember       likewise, their sex
        seatassignment   citizens
        vehicle          names of vehicles
        vehicle          names of families
        spacecraft       names of spacecraft
        nation           names of nations
        nation           names of citizens' nations
        agency           names of agencies
        agency           names of operators
        nation           names of their countries
        agency           names of intermediaries
        agreement        names of agreements
        station          names of stations
        source           newest check, for the footer
        seatassignment   the order of all
        seatassignment   seats with their spaceflights
    """,
    "/crew/": """
        crewmember       nations
        crewmember       nations flown for
        crewmember       agencies, sexes
        agency           what the agencies stand for
        crewmember       vehicles
        crewmember       vehicles, families and countries flown on
        crewmember       likewise, for those never flown on
        crewmember       stations
        crewmember       launch sites
        crewmember       decades of launch
        nation           names of nations
        nation           names of nations flown for
        agency           names of agencies
        vehicle          names of vehicles
        nation           names of countries flown on
        vehicle          names of vehicles and families
        nation           names of countries never flown on
        vehicle          likewise of vehicles and families
        station          names of stations
        source           newest check, for the footer
        crewmember       the order of all
        crewmember       people
        citizenship      their nations
        seatassignment   their launch seats
    """,
    "/agencies/": """
        agency           kinds, nations
        nation           what the nations stand for
        nation           names of nations
        source           newest check, for the footer
        agency           the order of all
        agency           agencies with people counted
    """,
    "/vehicles/": """
        vehicle          stations
        vehicle          keys of all
        vehicle          operators
        vehicle          their nations
        station          names of stations
        agency           names of operators
        nation           names of nations
        source           newest check, for the footer
        vehicle          the order of all
        vehicle          vehicles with missions counted
        mission          where they docked
        vehicleoperator  who operated them in turn
    """,
    "/nations/": """
        nation           vehicles
        nation           keys of all
        nation           vehicles, families and countries flown on
        nation           likewise, for those never flown on
        nation           stations
        nation           sexes
        nation           decades
        vehicle          names of vehicles
        nation           names of countries flown on
        vehicle          names of vehicles and families
        nation           names of countries never flown on
        vehicle          likewise of vehicles and families
        station          names of stations
        source           newest check, for the footer
        nation           the order of all
        nation           nations with people counted
    """,
    "/stations/": """
        station          operators
        station          keys of all
        station          vehicles
        agency           names of operators
        vehicle          names of vehicles
        source           newest check, for the footer
        station          the order of all
        station          stations
        agency           their operators
        mission          vehicles that docked
    """,
    "/swaps/": """
        exchange         pairings, agreements
        exchange         the order of all
        exchange         exchanges
        seatassignment   their seats
        source           their sources
        seatassignment   exchanged seats
        announcement     announcements since the first
        statement        their statements
        agency           agencies of statements
        agreement        agreements, for the history
        seatassignment   seats by their terms
        agreement        what the agreements stand for
        exchange         nations
        exchange         vehicles
        agreement        names of agreements
        nation           names of nations
        vehicle          names of vehicles
        source           newest check, for the footer
        crewmember       people, for their short names
        agreement        agreements
        agency           their parties
        agreement        precedents
        announcement     announcements before
    """,
    "/changes/": """
        assignmentchange kinds, announcing agencies, people
        agency           what the agencies stand for
        mission          what the missions left stand for
        crewmember       likewise, of the people: agencies, sexes
        mission          likewise, of those moved to
        assignmentchange nations
        vehicle          names of vehicles
        nation           names of nations
        agency           names of home agencies
        agency           names of announcing agencies
        source           newest check, for the footer
        assignmentchange the order of all
        assignmentchange changes
        source           their sources
    """,
    "/timeline/": """
        seatassignment   what each facet holds
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
        source           keys of all
        source           the order of all
        source           sources
    """,
    "/": """
        source           newest check, for the footer
        seatassignment   who is in space
        mission          their missions
        crewmember       people, for their short names
        seatassignment   their crews
        seatassignment   flown seats
        nation           whose agencies operate vehicles
        nation           nations down
        mission          newest launch
        mission          newest landing
        assignmentchange newest crew change
        seatassignment   exchanged seats
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
        seatassignment   their operators on the days of launches
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
        seatassignment   seats of the exchanges
        crewmember       people of the exchanges
        mission          missions of the exchanges
        source           sources of seats
        crewmember       people, for their short names
        mission          the one before of its vehicle
        mission          the one after
        mission          the one before to its station
        mission          the one after
        assignmentchange changes
        source           sources of changes
        disagreement     disagreements
        claim            their claims, with sources
        source           newest check, for the footer
    """,
    "/crew/frank-rubio/": """
        crewmember       the person
        citizenship      nationalities, with their nations
        source           sources
        seatassignment   seats
        seatassignment   everybody's spaceflights, in order
        nation           nations flown for
        assignmentchange changes
        source           sources of changes
        disagreement     disagreements
        claim            their claims, with sources
        emergencyreturn  emergency returns
        source           their sources
        source           newest check, for the footer
    """,
    "/agencies/nasa/": """
        agency           the agency
        agreement        its agreements
        agency           its successors
        vehicle          vehicles it makes
        source           its sources
        seatassignment   spaceflights, for the lead
        seatassignment   who of them is in space
        seatassignment   people it carried, for the lead
        seatassignment   vehicles its people flew on, counted
        seatassignment   their operators on the days of launches
        seatassignment   agencies its vehicles carried, counted
        agency           that the query finder knows it
        seatassignment   spaceflights by year
        nation           whose spacecraft they were on
        source           newest check, for the footer
        vehicle          vehicles it operates
        mission          missions flown for it
        crewmember       its people
    """,
    "/sources/an-agency-page/": """
        source           the source
        mission          missions that cite it
        seatassignment   seats
        crewmember       people
        assignmentchange crew changes
        exchange         seat exchanges
        agreement        agreements
        announcement     announcements
        emergencyreturn  emergency returns
        agency           agencies
        vehicle          vehicles
        station          stations
        disagreement     disagreements
        source           newest check, for the footer
    """,
    "/vehicles/soyuz-ms/": """
        vehicle          the vehicle
        vehicleoperator  who operated it in turn
        source           its sources
        seatassignment   spaceflights, for the lead
        seatassignment   who of them is in space
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
        seatassignment   spaceflights, for the lead
        seatassignment   who of them is in space
        seatassignment   vehicles its people flew on, counted
        seatassignment   their operators on the days of launches
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
        seatassignment   people by year and sex
        source           newest check, for the footer
    """,
    "/records/most-days/": """
        seatassignment   nations on offer
        nation           names of nations
        seatassignment   sexes on offer
        seatassignment   vehicles on offer
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
        nation           names of nations
        seatassignment   sexes on offer
        seatassignment   vehicles on offer
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
        nation           whose agencies operate vehicles
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
        nation           whose agencies operate vehicles
        agency           agencies down
        vehicle          vehicles across
        source           newest check, for the footer
    """,
    "/in-space/": """
        seatassignment   launch seats of those in space
        emergencyreturn  emergency returns
        mission          last change before
        mission          next change after
        mission          missions flown, for the most at once
        seatassignment   seats of both legs, likewise
        seatassignment   launches above 100 km, likewise
        source           newest check, for the footer
        mission          newest launch
        mission          newest landing
        assignmentchange newest crew change
    """,
    "/in-space/2023-02-25/": """
        seatassignment   launch seats of those in space
        mission          missions they returned on
        emergencyreturn  emergency returns
        mission          last change before
        mission          next change after
        mission          missions flown, for the most at once
        seatassignment   seats of both legs, likewise
        seatassignment   launches above 100 km, likewise
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
