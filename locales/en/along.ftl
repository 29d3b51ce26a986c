# Who lives along.
not-my-stay = This home is not under your name now, so nothing can be changed here.
no-stay = There is no home under your name now. If you moved in and have not declared it yet, tap below.
stay = Which home?
    .more = More
who = Who lives with you at { $place } now?
    .adults = Other adults
    .child = My child, to be declared
    .nobody = Nobody else any more
adults = How many adults besides you?
invite = Noted: { $count } more. Adults declare themselves; please send them this link, about 3 minutes each.
alone = Noted: no other adults live with you.
