# A property manager reports what it did: drills, patrols, contracts, gear.
not-asked = The rules here do not ask your organisation to report this. When somebody moves in, you can report it.
what = { $address }: what did you do?
    .more = There are more
done-on = { $what }: which day was that? For example today, 1 June.
until = Until which day does the contract run?
people = How many people took part? You may leave this out.
    .skip = Leave out
photo = If you have a photo, take or choose one. You may leave this out.
    .skip = None
noted = Noted for { DAY($date) }: { $what }.
    .upkeep = Report another
looked-over = Noted for { DAY($date) }: { $what }. { $count ->
        [0] No such gear is on record at this house yet; please have an officer add it.
        [one] The { $count } item on record here was marked.
       *[other] All { $count } items on record here were marked.
    }
    .upkeep = Report another
