# A landlord reports a new tenant.
way = { $address }: if somebody moved in, reporting takes about 1 minute. What would you like to do?
    .now = Report now
    .by-tenant = Let the tenant fill it in
    .nobody = Nobody moved in
    .reported = Already reported
    .later = Another day
hand-over = Please send this link to the tenant, who fills it in, about 3 minutes. We then ask you to check; once you choose “Lives there” you need not report any more.
hand-over-too = Please send this link to the tenant, who fills it in, about 3 minutes. We then ask you to check. Your own report is still needed once.
noted-nobody = Noted: nobody moved in. If that does not match, a grid worker will ask you.
noted-reported = Noted: already reported. If that does not match, a grid worker will ask you.
noted-later = Fine, it can wait. What is to be done stays in your menu until it is done; the due date stays the same.
why = Under { $law } a landlord reports within { $count } { $unit ->
        [working-days] working days
        [days] days
        [months] months
       *[hours] hours
    } when somebody moves in. Only the police and the staff in charge see what you fill in.
name = The tenant’s name, as on the document.
name-title = Name
document = Which document does the tenant use? Please copy from the document itself.
    .resident-id = Chinese resident ID card
    .temporary-id = Temporary ID card
    .hmt = Hong Kong, Macao or Taiwan document
    .foreign = Passport or permanent-resident card
    .unseen = I have not seen it yet
document-title = Document
document-kind = Which one?
    .hmt-residence = Residence permit for HK, Macao, Taiwan
    .hkmo-permit = Mainland travel permit (HK, Macao)
    .taiwan-permit = Mainland travel permit (Taiwan)
    .passport-foreign = Foreign passport
    .foreign-permanent = Foreign permanent-resident card
see-it-first = Please look at the tenant’s document first, then report. If they say they have none, our staff can check who they are in person.
    .report = I have seen it, report now
    .help-me = Our staff should check
id-number = Document number.
id-number-title = Document number
phone = The tenant’s phone. You may leave this out.
    .skip = Leave out
phone-title = Phone
room = Which room? The number, such as 301. If the whole place is let, write “whole”.
room-title = Room
moved-in = Which day did they move in? For example 1 June, or yesterday.
moved-in-title = Moved in
check = Please look it over. Choose a line to change it; if all is right, send it.
    .send = All correct, send
reported = Reported. Number { $number }.
    The tenant declares too: please send them this link to fill in.
    .report = Report one more
foreigner-rule = Foreigners register within { $hours } hours of moving in, in person or through you; { $police } checks it. About 3 minutes.
    Fill it in now, or send your guest this link: “I live here”, then the foreign passport.
    .foreigner = I fill it in

# Somebody young: only with a guardian’s consent
young = This person is younger than { $age }. Without their guardian’s consent nothing may be let to them.
guardian-agrees = Does their guardian agree that they live here? If they live with their parents, name a parent.
    .agrees = Yes
    .not-yet = Not asked yet, or no
not-without-guardian = Fine, nothing is reported now. Please reach their guardian first; if you cannot, tell the grid worker. Under { $age }, nothing is let without the guardian’s consent.
guardian-name = The guardian’s name.
guardian-name-title = Guardian
guardian-phone = The guardian’s mobile number.
guardian-phone-title = Guardian’s phone
guardian-paper = If the guardian wrote a consent, take a photo of it.
    .skip = Not in writing
