# A landlord keeps the list of a house's gear.
nothing-listed = { $address }: the rules here list no gear, so there is nothing to keep.
none-yet = Nothing is listed for { $address } yet; let us note the first thing.
which = { $address } has these. What has changed?
    .add = Add a new one
    .more = More
line = { $what }, { $number }{ $state ->
        [broken] {" "}(broken)
       *[works] {""}
    }
line-dated = { $what }, { $number }, until { FULLDAY($date) }{ $state ->
        [broken] {" "}(broken)
       *[works] {""}
    }
what = What about { $what }?
    .replaced = Replaced by new
    .broken = Broken
    .works = Looked at, works
    .gone = Taken away
kind = Which one is new?
    .more = More
number = How many are there?
place = Where is it? For example: stairs, second floor.
made-on = When was it made? It is on the label.
    .skip = Cannot be read
expires-on = When does it expire? With the year, for example 1 May 2026. We remind you before that.
    .skip = It does not expire
photo = Take a photo, so that it can be checked.
    .skip = No photo
noted = Noted: { $address }.
    .equipment = Note another
