"""What columns of several tables say of a mission's flight."""


def launch_of(mission):
    return mission.launched_at, mission.launch_precision


def landing_of(mission):
    return mission.landed_at, mission.landing_precision


def whole_days(time):
    return None if time is None else time.days


def year_of(mission):
    return mission.launched_at.year if mission.launched_at else None


def decade_of(mission):
    return year_of(mission) and year_of(mission) // 10 * 10
