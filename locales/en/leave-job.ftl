# An employer reports workers who left.
who = Who is it?
    .more = There are more
    .none = Not among these
what = { $agreed ->
        [yes] { $name } was to work until { $until }. How is it now?
       *[no] Does { $name } still work here?
    }
    .left = They left
    .stays = They still work here
last-day = Which was the last day of { $name }? For example yesterday, 1 June.
stays-until = Until which day is the new contract? If that is open, choose so.
    .skip = Open
noted-left = Noted: { $name } left. If they also moved out, they or the landlord can say so.
    .leave-job = Report another
noted-stays = Noted: { $name } still works here.
    .leave-job = Look at another
not-there = This worker was not found. Perhaps the leaving was reported already.
    .leave-job = Choose another
nobody-there = No workers were reported yet.
    .hire = Report new workers
not-listed = Whoever is not among these was perhaps not reported when they began.
    .hire = Report new workers
