# A landlord looks the house over.
nothing-listed = { $address }: the rules here have no list to go through, so there is nothing to check.
begin = Walk through { $address }, about 3 minutes. Look at each thing and note what is wrong; nobody is punished for what you find yourself.
gear-state = ({ $n }/{ $count }) { $what }: is it there, and does it work?
    .fine = There, and works
    .wrong = There, broken or expired
    .absent = Not there
hazards = Which of these are there in the house? Tick each; if none, go on.
photo-shot = Take a photo, up to three. If there is nothing to show, skip it.
    .skip = No more photos
note = Anything else to note?
    .skip = Nothing more
noted = Noted: { $address } was looked over on { DAY($date) }. The next time is around { DAY($next) }; we remind you.
to-mend = { $count } things are missing or do not work. Please get or replace them soon, and then note it in “Gear of the house”.
    .equipment = Gear of the house
reported = { $count } hazards are noted as reported by yourself. Mend today what can be mended at once; { $office } will look and tell you what to do.
end = Thank you for looking so carefully; everybody sleeps better for it.
    .equipment = Gear of the house
