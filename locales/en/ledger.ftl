# What stands in the tables of statistics, ledgers and reports.

yes = yes
no = no
total = Total

part =
    .rates = Targets
    .score = Score
    .table = Statistics
    .group-rentals = Group rentals
    .hazards = Hazards
    .liaison = Contacts
    .quotas = Meetings
    .rounds = Inspections

column =
    .rank = Rank
    .area = Area
    .total = Points
    .title = What
    .num = Done
    .den = Of
    .rate = Rate (%)
    .target = Target (%)
    .target_by = By
    .state = State
    .code = Plate
    .address = Address
    .lessor = Landlord
    .persons = People
    .rooms = Rooms
    .beds = Beds
    .area_m2 = Area (m²)
    .control_class = Class
    .number = Number
    .severity = Severity
    .place = Place
    .found_on = Found
    .due = Due
    .closed_on = Closed
    .transferred_to = Passed on to
    .level = Level
    .police = Police station
    .office = Office
    .phone = Phone

state =
    .on-track = on track
    .behind = behind
    .missed = missed
    .reached = reached

severity =
    .major = major
    .ordinary = ordinary

level =
    .city = city
    .town = town
    .village = village
    .grid = grid

control_class =
    .trusted = trusted
    .watched = watched
    .strict = strict
    .no_rent = not to be let

heading-area = Area: { $area }
heading-days = Period: { FULLDAY($since) } to { FULLDAY($due) }
heading-due = Due: { FULLDAY($due) }
heading-signed = Signed by { $signer } on { FULLDAY($date) }
heading-draft = Not signed yet, a draft
