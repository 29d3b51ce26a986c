# Somebody asked for help: what it is, and that it was seen to.
asked = { $what }: { $place }. Asked on { DAY($date) }; please answer by { DAY($due) }.
wrote = They wrote: { $said }
call = The phone they left is { $phone }. Use it for this only and pass it on to nobody. This look is on record.
seen-to = How did it go?
    .done = Somebody went or called; it is done
    .phone = Show the phone they left
    .later = Leave it for now
no-longer-waits = Good, this is done.
not-there = We did not find this. Perhaps somebody saw to it already.
