# A landlord says how a house is let.
how = How does { $address } stand now?
    .let = Let, or let again
    .vacant = Empty
    .owner_only = Lived in by ourselves
    .stopped = No longer let
    .sold = Sold
since = { $how ->
        [let] Since which day is it let?
        [vacant] Since which day is it empty?
        [owner_only] Since which day do you live there yourselves?
        [stopped] Since which day is it no longer let?
       *[sold] On which day was it sold?
    }
owner-lives = Does your own family live there too?
    .yes = Yes
    .no = No
noted-let = Noted: { $address } is let. When somebody moves in, please report it.
noted-quiet = Noted: { $address } is { $how ->
        [vacant] empty
        [owner_only] lived in by yourselves
        [stopped] no longer let
       *[sold] sold
    }. We do not remind you to report any more; when it is let again, tell us.
still-listed = Noted. But { $count } tenants are still registered at { $address }. If they have left, please say on which day.
    .left = Say who left
