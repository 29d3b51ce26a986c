# What a house must have.
nothing-asked = Nothing more is asked of { $address } at present.
persons = How many people live at { $address } now? Count adults and children; the number is enough.
rooms = How many rooms are let in this house?
beds = How many beds are there?
corridors = How many corridors are there? One a floor: give the number of floors. None: 0.
area = How many square metres are let in all? Roughly is fine.
complete-flat = Is it a flat with its own kitchen and toilet?
by-room = Is it let room by room?
families = How many households live there? Somebody renting a room alone counts as one.
unrelated-adults = How many of the adults are not related to each other?
group-rental-yes = Under “{ $programme }”, { $address } is a group rental (群租房): a few more things are asked of it.
group-rental-no = Under “{ $programme }”, { $address } is not a group rental (群租房).
group-rental-undetermined = Whether { $address } is a group rental (群租房) cannot be said yet: a few figures are missing.
list = Under “{ $programme }”, { $address } must have:
    { $lines }
line-met = There: { $what }
line-missing = Missing: { $what }
line-short = Missing: { $what } ({ $want } needed, { $have } on record)
line-unknown = Not clear yet: { $what }
what-unknown = “Not clear yet”: if you left out a figure above, open this again once you know it; for the rest, our staff can come and look.
what-next = Is something there that is listed as missing? Ask { $office } to send somebody to look; it is put right then.
    .help-me = Ask for a visit
