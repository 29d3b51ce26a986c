# The desk and its guests.
who = { $address }: which guest?
    .new = Somebody is here: help them declare
    .report = They are not here: the desk reports
    .more = More
undeclared = { $place }, { $surname }. They have not declared themselves yet; you may help them.
    .declare = Help them declare
    .desk-out = They have left
    .desk-guests = Another guest
declared = { $place }, { $surname }. They have declared themselves.
    .desk-out = They have left
    .desk-guests = Another guest
permit-now = { $place }, { $surname }. Since { DAY($date) } they may ask for a residence permit. Please tell them; it is theirs to decide.
    .desk-out = They have left
    .desk-guests = Another guest
permit-later = { $place }, { $surname }. From { DAY($date) } they may ask for a residence permit.
    .desk-out = They have left
    .desk-guests = Another guest
