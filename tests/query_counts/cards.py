"""What each link picture or chart asks the database, written as in `pages`."""

CARDS = {
    "/card.png": """
        exchange         the newest seat exchange
        seatassignment   its seats
        source           its sources
    """,
    "/about/card.png": """
        seatassignment   people in space
        seatassignment   people in orbit
        seatassignment   spaceflights
        seatassignment   spaceflights returned on a different spacecraft
        seatassignment   launch seats
        seatassignment   return seats
    """,
    "/seats/card.png": """
        seatassignment   how many rows
    """,
    "/seats/card.png?vehicle=soyuz-ms&nation=RUS": """
        vehicle          is there a Soyuz MS
        nation           is there a Russia
        vehicle          name of the vehicle
        nation           name of the nation
        seatassignment   how many rows
    """,
    "/swaps/card.png": """
        seatassignment   exchanged seats
        exchange         exchanges
        seatassignment   their seats
        source           their sources
    """,
    "/timeline/card.png": """
        seatassignment   how many rows
    """,
    "/missions/soyuz-ms-22/card.png": """
        mission          the mission
        source           its sources
        announcement     its announcements
        seatassignment   its seats with their spaceflights
        crewmember       people, for their short names
    """,
    "/crew/frank-rubio/card.png": """
        crewmember       the person
        citizenship      nationalities, with their nations
        source           sources
        seatassignment   seats
    """,
    "/agencies/nasa/card.png": """
        agency           the agency
        agreement        its agreements
        agency           its successors
        vehicle          vehicles it makes
        source           its sources
        seatassignment   vehicles its people flew on, counted
        seatassignment   their operators on the days of launches
        seatassignment   spaceflights, for the lead
        seatassignment   who of them is in space
        seatassignment   people it carried, for the lead
    """,
    "/sources/an-agency-page/card.png": """
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
    """,
    "/vehicles/soyuz-ms/card.png": """
        vehicle          the vehicle
        vehicleoperator  who operated it in turn
        source           its sources
        seatassignment   spaceflights, for the lead
        seatassignment   who of them is in space
        seatassignment   nations it carried, counted
    """,
    "/stations/iss/card.png": """
        station          the station
        agency           its operators
        source           its sources
        seatassignment   spaceflights to it
        mission          missions, for their days
        seatassignment   seats of both legs, for who returned when
    """,
    "/nations/USA/card.png": """
        nation           the nation
        nation           its predecessors
        agency           its agencies
        seatassignment   spaceflights, for the lead
        seatassignment   who of them is in space
        seatassignment   vehicles its people flew on, counted
        seatassignment   their operators on the days of launches
    """,
    "/swaps/rubio-kikina/card.png": """
        exchange         the exchange
        seatassignment   its seats
        source           its sources
    """,
    "/swaps/agreements/crew-exchange/card.png": """
        agreement        the agreement
        agency           its parties
        source           its sources
        agreement        its addenda
        exchange         its exchanges
        seatassignment   their seats
        source           their sources
    """,
    "/swaps/announcements/dubai-2021/card.png": """
        announcement     the announcement
        statement        its statements
        agency           agencies it names
        vehicle          vehicles it names
        mission          missions it names
        source           its sources
    """,
    "/explore/card.png": """
        seatassignment   seats that are counted
        nation           nations down
    """,
    "/nations-by-vehicle/card.png": """
        seatassignment   flown seats
        nation           whose agencies operate vehicles
        nation           nations down
    """,
    "/records/card.png": """
        nation           nations
        vehicle          vehicles
        mission          missions flown, with their spacecraft
        crewmember       people
        seatassignment   flown seats
    """,
    "/records/most-days/card.png": """
        nation           nations
        vehicle          vehicles
        mission          missions flown, with their spacecraft
        crewmember       people
        seatassignment   flown seats
    """,
    "/in-space/card.png": """
        seatassignment   launch seats of those in space
        emergencyreturn  emergency returns
    """,
    "/in-space/2023-02-25/card.png": """
        seatassignment   launch seats of those in space
        mission          missions they returned on
        emergencyreturn  emergency returns
    """,
    "/swaps/chart.svg": """
        source           newest check, for the line below
        seatassignment   exchanged seats
        crewmember       people, for their short names
    """,
    "/in-space/chart.svg": """
        source           newest check, for the line below
        mission          missions, for their days
        seatassignment   spaceflights
        seatassignment   seats of both legs, for who returned when
    """,
    "/nations/USA/chart.svg": """
        nation           the nation
        nation           its predecessors
        agency           its agencies
        source           newest check, for the line below
        nation           is there such a nation
        seatassignment   seats that are counted
        nation           nations across
    """,
}
