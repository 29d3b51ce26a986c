# An organisation reports who moved into a house it looks after.
way = { $address }: who moved in?
    .one = Report one person
    .several = Paste a list
    .declared = Check somebody who declared
who = Whom would you like to check?
    .more = There are more
    .none = Not among these
not-listed = Whoever is not among these may not have declared yet. You can report them.
    .lodged = Report them
title-seen = Have you seen the proof of ownership of this house?
    .yes = Yes
    .no = Not yet
contract = Good. Please use the housing office's model contract for the lease.
title-first = Please look at the landlord's proof of ownership before anybody signs, and use the housing office's model contract. You can report the person now all the same.
lines = One person a line: name, identity number, phone, room. You can paste from a table, at most 30 people.
lines-title = List
name = The person's name, as on the document.
name-title = Name
document = Which document do they have? Please look at it as you fill this in.
    .resident-id = Resident identity card
    .temporary-id = Temporary identity card
    .hmt = Document of Hong Kong, Macao or Taiwan
    .foreign = Passport or foreigner's permanent residence card
    .unseen = I have not seen it yet
document-title = Document
document-kind = Which kind?
    .hmt-residence = Residence permit for Hong Kong, Macao and Taiwan residents
    .hkmo-permit = Mainland travel permit for Hong Kong and Macao residents
    .taiwan-permit = Mainland travel permit for Taiwan residents
    .passport-foreign = Foreign passport
    .foreign-permanent = Foreigner's permanent residence card
see-it-first = Please look at the document first, then come back. If they have none, an officer can check in person.
    .lodged = I have seen it now
    .help-me = Ask an officer to check
id-number = The number of the document.
id-number-title = Document number
phone = The person's phone. You may leave this out.
    .skip = Leave out
phone-title = Phone
room = Which room? Write its number, such as 301.
room-title = Room
moved-in = Which day did they move in? For example 1 June, yesterday. Days in the list count first.
moved-in-title = Moved in
check = { $address }: Please look through it. Choose what is wrong to change it, or send it.
    .send = All right, send it
reported = Reported: { $count ->
        [one] { $count } person, number { $number }
       *[other] { $count } people, numbers from { $number }
    }.
    They have to declare too. Please send them this link; it takes about 3 minutes.
    .lodged = Report more
foreigner-rule = Whoever has a foreign passport must be registered at { $police } within { $hours } hours of moving in, by themselves or by whoever lodges them. Take the passport with the page of the visa or entry stamp.
note-phone = Leave your phone so that an officer can call first. You may leave this out.
    .skip = Leave out
foreigner-noted = Noted. An officer will contact you by { DAY($date) } at the latest. This is not the registration: please still go to the police station in time.
