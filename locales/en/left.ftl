# A landlord says that a tenant has left.
who = Who has left?
    .more = More tenants
    .none = Not in this list
one-of = { $label } (no. { $n })
left-on = { $place }, surname { $surname }: which day did they leave? For example yesterday, or 1 June.
noted = Noted: surname { $surname }, left on { DAY($date) }. We ask them too; if the accounts differ, a grid worker checks.
nobody-there = There is no tenant to choose at { $address } at present. If somebody moved in, you can report them.
not-there = We did not find this tenant. Perhaps it is already noted that they left.
    .left = Choose another one
not-listed = Somebody not in the list may not have declared yet, or may be checked by { $office }. A grid worker can look into it.
    .help-me = A grid worker should contact me
