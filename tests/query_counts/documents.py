"""What each single row asks the database as data, written as in `pages`."""

DOCUMENTS = {
    "/missions/soyuz-ms-22.json": """
        mission          the mission
        source           its sources
        announcement     its announcements
        vehicle          the vehicle of its spacecraft
        seatassignment   its seats with their spaceflights
        source           sources of seats
        seatassignment   seats of the exchanges
        crewmember       people of the exchanges
        mission          missions of the exchanges
        mission          missions that seats lead to
        assignmentchange changes
        source           sources of changes
        disagreement     disagreements
        claim            claims
        source           sources of claims
        source           newest check
    """,
    "/crew/frank-rubio.json": """
        crewmember       the person
        citizenship      nationalities, with their nations
        source           sources
        crewmember       spaceflights and days
        seatassignment   flown seats, for spaceflights
        seatassignment   all seats
        source           sources of seats
        seatassignment   seats of the exchanges
        crewmember       people of the exchanges
        mission          missions of the exchanges
        mission          missions that seats lead to
        assignmentchange changes
        source           sources of changes
        emergencyreturn  emergency returns
        source           their sources
        disagreement     disagreements
        claim            claims
        source           sources of claims
        source           newest check
    """,
    "/agencies/nasa.json": """
        agency           the agency
        agreement        its agreements
        agency           its successors
        vehicle          vehicles it makes
        source           its sources
        vehicle          vehicles it operates
        agency           people flown
        mission          missions flown for it
        crewmember       its people
        source           newest check
    """,
    "/vehicles/soyuz-ms.json": """
        vehicle          the vehicle
        vehicleoperator  who operated it in turn
        source           its sources
        spacecraft       its spacecraft
        mission          their missions
        vehicle          missions flown
        mission          its missions
        source           newest check
    """,
    "/nations/USA.json": """
        nation           the nation
        nation           its predecessors
        agency           its agencies
        nation           people flown
        nation           spaceflights
        crewmember       its people
        source           newest check
    """,
    "/swaps/rubio-kikina.json": """
        exchange         the exchange
        seatassignment   its seats
        source           its sources
        seatassignment   its seats, whole
        source           sources of seats
        seatassignment   seats traded for them
        crewmember       their people
        mission          their missions
        mission          missions that seats lead to
        source           newest check
    """,
    "/swaps/agreements/crew-exchange.json": """
        agreement        the agreement
        agency           its parties
        source           its sources
        agreement        its addenda
        exchange         its exchanges
        seatassignment   their seats
        source           their sources
        seatassignment   seats held under it, none
        source           newest check
    """,
    "/swaps/announcements/dubai-2021.json": """
        announcement     the announcement
        statement        its statements
        agency           agencies it names
        vehicle          vehicles it names
        mission          missions it names
        source           its sources
        source           newest check
    """,
    "/spacecraft/soyuz-ms-751.json": """
        spacecraft       the spacecraft
        vehicle          its vehicle
        mission          its missions
        source           newest check
    """,
    "/changes/nikolai-chub-withdrawn.json": """
        assignmentchange the change
        crewmember       its person
        mission          the mission
        source           its sources
        source           newest check
    """,
    "/sources/an-agency-page.json": """
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
        source           newest check
    """,
    "/astros.json": """
        seatassignment   launch seats of those in space
        emergencyreturn  emergency returns
    """,
}
