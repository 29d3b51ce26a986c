# Somebody named an employer as theirs.
named = Somebody says that they work for you: surname { $surname }, said on { DAY($date) }. We tell you the surname only; please see their document for the rest.
works = Does { $surname } work for you?
    .report = Yes, report now
    .gone = They have left
    .agency = Sent by an agency
    .not-ours = Nobody of ours
    .unsure = Ask first, then answer
last-day = What was { $surname }’s last day at work? For example yesterday, 1 June.
ask-around = No hurry: ask, then tell us. It stays among your to-dos.
    .hired = Answer now
noted-gone = Noted: { $surname } has left. That counts as reported, both the start and the end.
noted-agency = Noted: the agency reports { $surname }. Nothing more for you to do.
noted-not-ours = Noted. Somebody checks by { DAY($date) }; nothing more for you to do.
settled = This one is reported already, or is not yours.
    .hire = Report a new worker
