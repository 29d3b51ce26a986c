# Messages sent on our own initiative.

# After a declaration
declared = Somebody declared to live in your { $address } ({ $room }): surname { $surname }, moved in on { FULLDAY($moved_in) }. Please check it, about half a minute.
    .answer-stay = Check it now
landlord-says-no = You declared to live at { $address }; your landlord gives a different account. Your declaration is unchanged, and a grid worker hears both sides.
    .still-here = Say whether I still live here
asked-to-confirm = We would like to check: do you still live at { $place }? About half a minute. Not answering does not mean that you have left.
    .still-here = Answer now
returned = One thing is missing in your declaration { $receipt }: { $reason }
    The rest is kept, and so is your filing date.
    .declare = Correct it
    .help-me = Our staff should contact me
accepted = Your declaration { $receipt } has been accepted. We tell you when it is done.
    .verify = Confirm the phone I gave
registered = Your declaration { $receipt } is registered; certificate number { $certificate }. If you move, please tell us.
withdrawn = Your declaration { $receipt } has been withdrawn. If you still live there, please declare again.

# Due dates: tenants
due-soon-tenant-declare = Hello. You live at { $place }: please declare by { DAY($date) }. About 3 minutes, free.
    .declare = Declare now
due-today-tenant-declare = Hello. You live at { $place }: your declaration is due today. About 3 minutes, free.
    .declare = Declare now
overdue-tenant-declare = Hello. You live at { $place }: your declaration was due on { DAY($date) } and has not reached us. You can still send it, about 3 minutes. If that is difficult, ask for help or come to the office.
    .declare = Declare now
due-soon-foreigner-declare = Hello. You live at { $place }: your stay has to be registered by { DAY($date) }, and the police have not checked it yet. Not filled in? Do it now; if you have, take your passport to the police and ask.
    .foreigner = Fill it in now
due-today-foreigner-declare = Hello. You live at { $place }: your stay has to be registered today, and the police have not checked it yet. Not filled in? Do it now; if you have, take your passport to the police.
    .foreigner = Fill it in now
overdue-foreigner-declare = Hello. You live at { $place }: your stay was to be registered by { DAY($date) }, and the police have not checked it yet. Please take your passport to them soon; you can also fill it in first.
    .foreigner = Fill it in now
due-soon-tenant-correct = Hello. One answer in your declaration still has to be corrected, by { DAY($date) }. The rest is kept.
    .declare = Correct it
due-today-tenant-correct = Hello. One answer in your declaration has to be corrected today. The rest is kept.
    .declare = Correct it
overdue-tenant-correct = Hello. One answer in your declaration was to be corrected by { DAY($date) }. You can still do it; the rest is kept. If that is difficult, ask for help.
    .declare = Correct it
due-soon-landlord-correct = Hello. A report of a tenant was sent back to you: please report again by { DAY($date) }. The reason is under “My declarations”.
    .report = Report again
due-today-landlord-correct = Hello. A report of a tenant was sent back to you: please report again today. The reason is under “My declarations”.
    .report = Report again
overdue-landlord-correct = Hello. A report of a tenant was sent back to you, to be put right by { DAY($date) }. You can still do it; the reason is under “My declarations”. If that is difficult, ask for help.
    .report = Report again
due-soon-tenant-still-here = Hello. Please tell us by { DAY($date) } whether you still live at { $place }. About half a minute.
    .still-here = Answer now
due-today-tenant-still-here = Hello. Please tell us today whether you still live at { $place }. About half a minute.
    .still-here = Answer now
overdue-tenant-still-here = Hello. We do not know yet whether you still live at { $place }. Telling us takes half a minute; otherwise a grid worker comes to see.
    .still-here = Answer now
due-soon-tenant-lesson = Hello. Please take the fire-safety lesson by { DAY($date) }. About 3 minutes.
    .lesson = Learn now
due-today-tenant-lesson = Hello. Please take the fire-safety lesson today. About 3 minutes.
    .lesson = Learn now
overdue-tenant-lesson = Hello. The fire-safety lesson was planned for { DAY($date) }. You can still take it now, about 3 minutes.
    .lesson = Learn now
due-soon-tenant-lesson-again = Hello. Your fire-safety lesson holds until { DAY($date) }. Please take it again before then, about 3 minutes.
    .lesson = Learn now
due-today-tenant-lesson-again = Hello. Your fire-safety lesson holds until today. Please take it again, about 3 minutes.
    .lesson = Learn now
overdue-tenant-lesson-again = Hello. Your fire-safety lesson ended on { DAY($date) }. Please take it again when you can, about 3 minutes.
    .lesson = Learn now

# Due dates: landlords
due-soon-landlord-report = Hello. A tenant moved into { $place }: please report by { DAY($date) }. About 1 minute.
    .report = Report now
due-today-landlord-report = Hello. A tenant moved into { $place }: the report is due today. About 1 minute.
    .report = Report now
overdue-landlord-report = Hello. The report about a tenant in { $place } was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute. If that is difficult, ask for help or come to the office.
    .report = Report now
due-soon-landlord-report-leaving = Hello. A tenant left { $place }: please report by { DAY($date) }. About half a minute.
    .left = Report now
due-today-landlord-report-leaving = Hello. A tenant left { $place }: the report is due today. About half a minute.
    .left = Report now
overdue-landlord-report-leaving = Hello. A tenant left { $place }: the report was due on { DAY($date) } and has not reached us. You can still send it, about half a minute.
    .left = Report now
due-soon-landlord-letter = Hello. Please read and sign the letter for { $place } by { DAY($date) }. About 3 minutes.
    .letter = Read it now
due-today-landlord-letter = Hello. The letter for { $place } is due today; please read and sign it. About 3 minutes.
    .letter = Read it now
overdue-landlord-letter = Hello. The letter for { $place } was due on { DAY($date) } and is not signed yet. You can still sign it, about 3 minutes. If something is unclear, ask for help.
    .letter = Read it now
due-soon-landlord-lesson = Hello. Please take the fire-safety lesson by { DAY($date) }. About 3 minutes.
    .lesson = Learn now
due-today-landlord-lesson = Hello. Please take the fire-safety lesson today. About 3 minutes.
    .lesson = Learn now
overdue-landlord-lesson = Hello. The fire-safety lesson was planned for { DAY($date) }. You can still take it now, about 3 minutes.
    .lesson = Learn now
due-soon-landlord-lesson-again = Hello. Your fire-safety lesson holds until { DAY($date) }. Please take it again before then, about 3 minutes.
    .lesson = Learn now
due-today-landlord-lesson-again = Hello. Your fire-safety lesson holds until today. Please take it again, about 3 minutes.
    .lesson = Learn now
overdue-landlord-lesson-again = Hello. Your fire-safety lesson ended on { DAY($date) }. Please take it again when you can, about 3 minutes.
    .lesson = Learn now

# Anything else: rules without words of their own, by their title
due-soon-duty = Hello, one thing is to be done for { $place }: { $what }. Please see to it on or before { DAY($date) }.
due-today-duty = Hello, one thing is to be done for { $place }: { $what }. It is due today.
overdue-duty = Hello, for { $place } “{ $what }” was due on { DAY($date) } and is not done yet. You can still do it. If anything is unclear, somebody can help you.

# Several to-dos in one; hints that tell nothing; SMS
digest-many = Hello. You have { $count ->
        [one] { $count } thing
       *[other] { $count } things
    } to do; the first is due { DAY($date) }.
    .menu = See what it is
hints-only = { $count ->
        [one] { $count } thing of yours is due today.
       *[other] { $count } things of yours are due today.
    } Please scan the plate again.
hints-news = You have { $count ->
        [one] { $count } new message.
       *[other] { $count } new messages.
    } Please scan the plate again.
sms-code = [Anju] Code { $code }, good for a few minutes. Enter it only on the page you opened by scanning the plate and tell it to nobody; our staff never ask for it.

# My channels
chat-linked = Another chat just took the code you were shown, and shows your matters now. If that was not you, please cut it off at once.
    .channels = See which one
chat-unlinked = This chat was just cut off: it shows nothing of yours any more and reminds you of nothing. If that was not you, please confirm again who you are.
    .verify = Confirm again
# A reported hazard, once somebody looked
hazard-found = You reported: { $what }, number { $number }. Somebody looked and found it so; it is being dealt with. Thank you.
hazard-unfounded = You reported: { $what }, number { $number }. Somebody looked and did not find it. If you see it again, please tell us again. Thank you.
hazard-duplicate = You reported: { $what }, number { $number }. Somebody else told us of the same one; it is being dealt with. Thank you.

# Residence permit
due-soon-permit-possible = Hello, from { DAY($date) } you can apply for a residence permit. It is free.
    .permit = What to take along
due-today-permit-possible = Hello, you declared long enough ago: from today you can apply for a residence permit. It is free.
    .permit = What to take along
overdue-permit-possible = Hello, since { DAY($date) } you can apply for a residence permit. It is free.
    .permit = What to take along
due-soon-permit-endorse = Hello, please have your residence permit endorsed by { DAY($date) }. It is free.
    .permit = How it is done
due-today-permit-endorse = Hello, your residence permit is to be endorsed by today. It is free.
    .permit = How it is done
overdue-permit-endorse = Hello, your residence permit was to be endorsed by { DAY($date) }. If it is not, please go soon.
    .permit = How it is done
# A grid worker's answer
grid-worker-said = Your grid worker answers: { $said }
    .grid-worker = Go on writing

# Asked to look again
please-check = Please look at your own declaration: are the name, the document number and the room right? If they are, there is nothing to do.
    .mine = My declarations
    .grid-worker = Ask the grid worker
correction-refused = The change you asked for to declaration { $receipt } was not made; it stays as it was. Reason: { $reason }
    .grid-worker = Ask the grid worker
corrected = An officer put one thing in your declaration { $receipt } right: { $reason }. If that is wrong, please tell us.
    .mine = What it says now
    .grid-worker = It is wrong
# A registered house was checked
house-confirmed = The house you registered, { $address }, was checked and is on record as yours. Confirm by a text message to the phone you gave that it is you; then you can report tenants.
    .landlord = Confirm I am the landlord
house-refused = The house you registered, { $address }, could not be confirmed: { $reason } If that is not right, ask our staff to look into it.
    .help-me = Our staff should call me

# What somebody asked was answered
request-answered = What you asked about { $address } was answered: { $reason } If anything is unclear, ask for help.
    .help-me = Our staff should call me
# Reminders: organisations
due-soon-employer-report = Hello. Somebody moved into { $place }: please report by { DAY($date) }. About 1 minute.
    .vouch = Check now
due-today-employer-report = Hello. Somebody moved into { $place }: please report today. About 1 minute.
    .vouch = Check now
overdue-employer-report = Hello. Somebody moved into { $place }. It was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute.
    .vouch = Check now
due-soon-property-pass-on = Hello. Somebody moved into { $place }: please check by { DAY($date) }. About 1 minute.
    .vouch = Check now
due-today-property-pass-on = Hello. Somebody moved into { $place }: please check today. About 1 minute.
    .vouch = Check now
overdue-property-pass-on = Hello. Somebody moved into { $place }. It was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute.
    .vouch = Check now
due-soon-agent-report = Hello. Somebody moved into { $place }: please report by { DAY($date) }. About 1 minute.
    .vouch = Check now
due-today-agent-report = Hello. Somebody moved into { $place }: please report today. About 1 minute.
    .vouch = Check now
overdue-agent-report = Hello. Somebody moved into { $place }. It was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute.
    .vouch = Check now
due-soon-operator-report = Hello. Somebody moved into { $place }: please report by { DAY($date) }. About 1 minute.
    .vouch = Check now
due-today-operator-report = Hello. Somebody moved into { $place }: please report today. About 1 minute.
    .vouch = Check now
overdue-operator-report = Hello. Somebody moved into { $place }. It was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute.
    .vouch = Check now
due-soon-service-station-report = Hello. Somebody moved into { $place }: please report by { DAY($date) }. About 1 minute.
    .vouch = Check now
due-today-service-station-report = Hello. Somebody moved into { $place }: please report today. About 1 minute.
    .vouch = Check now
overdue-service-station-report = Hello. Somebody moved into { $place }. It was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute.
    .vouch = Check now
due-soon-rental-supermarket-report = Hello. Somebody moved into { $place }: please report by { DAY($date) }. About 1 minute.
    .vouch = Check now
due-today-rental-supermarket-report = Hello. Somebody moved into { $place }: please report today. About 1 minute.
    .vouch = Check now
overdue-rental-supermarket-report = Hello. Somebody moved into { $place }. It was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute.
    .vouch = Check now
due-soon-desk-report = Hello. Somebody moved into { $place }: please report by { DAY($date) }. About 1 minute.
    .vouch = Check now
due-today-desk-report = Hello. Somebody moved into { $place }: please report today. About 1 minute.
    .vouch = Check now
overdue-desk-report = Hello. Somebody moved into { $place }. It was due on { DAY($date) } and has not reached us. You can still send it, about 1 minute.
    .vouch = Check now
due-soon-employer-report-leaving = Hello. The day agreed with one of your workers is near. If they leave, please report by { DAY($date) }. About half a minute.
    .leave-job = Say it now
due-today-employer-report-leaving = Hello. The day agreed with one of your workers has come. If they left, please report today. About half a minute.
    .leave-job = Say it now
overdue-employer-report-leaving = Hello. The day agreed with one of your workers has passed; it was due on { DAY($date) } and has not reached us. Say now whether they left or stay, about half a minute.
    .leave-job = Say it now

due-soon-for = Hello, on behalf of landlord { $surname }: { $place }, { $what }. Please see to it for them on or before { DAY($date) }.

due-today-for = Hello, on behalf of landlord { $surname }: { $place }, { $what }. It is due today; please see to it for them.

overdue-for = Hello, for { $place } you act for landlord { $surname }: { $what } was due on { DAY($date) } and is not done yet. You can still do it.

digest-many-for = Hello. To be done: { $count }, some of it for landlord { $surname }; the first is due { DAY($date) }.
    .menu = See what it is

# Roles beside tenant and landlord
due-soon-own = Hello, one thing is to be done: { $what }. Please see to it on or before { DAY($date) }.
due-today-own = Hello, one thing is to be done: { $what }. It is due today.
overdue-own = Hello, “{ $what }” was due on { DAY($date) } and is not done yet. You can still do it. If anything is unclear, somebody can help you.
sublet-given = Hello, the owner of { $address } agrees in writing that you sublet. They may take it back later. You report tenants and look after safety as a landlord does.
sublet-refused = Hello, the owner of { $address } did not agree to the subletting. You stay on record; somebody talks to both of you. Write to the grid worker if you have something to say.
    .grid-worker = Write to the grid worker
sublet-withdrawn = Hello, the owner of { $address } took back the consent to sublet. Nothing changes now; somebody talks to both of you. Write to the grid worker if you have something to say.
    .grid-worker = Write to the grid worker
