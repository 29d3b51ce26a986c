# A tenant's declaration, from the plate to the receipt of filing.
here = You scanned: { $address }

before = { $police } is in charge; { $office } does the work. Free, about 3 minutes; you can stop and go on later.
    We ask for name, document, phone, where you are registered, room, moving-in day, why you came{ $workplace ->
        [True] , workplace
       *[False] {""}
    }. Without a document number the police cannot check who you are. Never a bank card or password.

before-who-sees = Who sees it: the officers in charge; grid workers see surname and room only. Your landlord checks surname, room and moving-in day, never your number or phone. If you would rather not, choose so when you send. An employer you name sees your surname only.

before-how-long = How long: while you live here and { $keep } years after. You may see, correct, copy or ask to delete it; what the law keeps will be explained.

at-window = Fine. Take your document to { $office } in office hours. It is free there too.

who = Ready? Who is this for?
    .myself = Myself
    .child = A child under { $age }
    .relative = An elderly or disabled relative
    .helper = Somebody who knows and agrees
    .foreigner = I have a foreign passport
    .not-here = This is not where I live
    .window = I would rather go to the office
    .helper-told = Somebody I am helping
who-title = Declared for

guardian-name = First, your own name: you are the parent or guardian.
guardian-name-title = Guardian

declarant-name = First, your own name: you who fill this in.
declarant-name-title = Filled in by

division = { $origin ->
    [foreign] { $who ->
        [myself] Which country are you from? For example: Canada.
        [child] Which country is the child from? For example: Canada.
       *[other] Which country are they from? For example: Canada.
    }
   *[china] { $who ->
        [myself] Where is your household registration (hukou)? Down to the county, for example: Bozhou District, Zunyi, Guizhou.
        [child] Where is the child's household registration (hukou)? Down to the county, for example: Bozhou District, Zunyi, Guizhou.
       *[other] Where is their household registration (hukou)? Down to the county, for example: Bozhou District, Zunyi, Guizhou.
    }
}
division-title = { $origin ->
    [foreign] Nationality
   *[china] Registered in
}

division-sure = You wrote “{ $division }”, a place we do not know. Is it right?
    .yes = Yes, it is right
    .rewrite = Write it again

local = { $who ->
    [myself] You are registered in { $place } itself, so you need not declare. Thank you for asking.
    [child] The child is registered in { $place } itself, so there is nothing to declare. Thank you for asking.
   *[other] They are registered in { $place } itself, so there is nothing to declare. Thank you for asking.
}

living = { $who ->
    [myself] How do you live here?
    [child] How does the child live here?
   *[other] How do they live here?
}
    .home = This is the home
    .second-home = Now and then; home is elsewhere
    .hotel = In a hotel (not a room let by the day)
    .hospital = In hospital as a patient (not a carer)
    .school = In a school dormitory (not a day pupil)
    .short-visit = With close relatives registered here, { $days } days at most
living-title = Living here

exempt-hotel = The hotel registers its guests; there is nothing to declare. Thank you for asking. We only note that somebody answered so, not who.
exempt-hospital = The hospital registers its patients; there is nothing to declare. Get well soon. We only note that somebody answered so, not who.
exempt-school = The school registers its pupils; there is nothing to declare. Thank you for asking. We only note that somebody answered so, not who.
exempt-short-visit = Up to { $days } days with close relatives registered here need no declaration. If you stay longer, come back. We only note that somebody answered so, not who.

name = { $who ->
    [myself] Your name, as on the document.
    [child] The child's name, as on the document.
    [relative] Your relative's name, as on the document.
   *[helper] The name of the person you are helping, as on the document.
}

name-title = Name

document = { $who ->
    [myself] Which document do you have?
    [child] Which document does the child have?
   *[other] Which document do they have?
}
    .resident-id = Chinese resident ID card
    .hmt = Hong Kong, Macao or Taiwan document
    .temporary-id = Temporary ID card
    .lost = Lost, or I have none
    .foreign-permanent = Foreign permanent-resident card
    .passport-foreign = Foreign passport
    .household-book = Household book
    .birth-certificate = Birth certificate
document-title = Document

document-kind = Which one?
    .hmt-residence = Residence permit for HK, Macao, Taiwan
    .hkmo-permit = Mainland travel permit (HK, Macao)
    .taiwan-permit = Mainland travel permit (Taiwan)
document-kind-title = Which document

id-number = { $document ->
    [household-book] { $who ->
        [myself] The 18-digit ID number on your page of the household book.
        [child] The 18-digit ID number on the child's page of the household book.
       *[other] The 18-digit ID number on their page of the household book.
    }
    [birth-certificate] The number of the birth certificate, at the top right.
   *[other] { $who ->
        [myself] Your document number.
        [child] The child's document number.
       *[other] Their document number.
    }
}

id-number-title = Document number

guardian-here = { $who ->
    [myself] By this number you are under { $age }, so a parent or guardian declares. Are they here?
   *[other] By this number they are under { $age }, so a guardian declares. Is the guardian here?
}
    .here = Yes, the guardian fills this in
    .alone = Not here; send it as it is
guardian-here-title = Guardian here

guardian-declares = { $who ->
    [myself] Please hand the phone to your parent or guardian; they choose “A child under { $age }” and go on.
   *[other] If you are the guardian, choose “A child under { $age }” and go on; if not, please hand the phone to the guardian.
}

not-a-child = By the number given they are { $age } or older and declare in person, or with somebody's help. Please choose again; if it is for a child, give the child's number next.

phone = { $who ->
    [myself] Mobile number. We use it to tell you the result or if something is missing.{ $origin ->
        [hmt] {" Hong Kong: +852 in front, Macao: +853."}
       *[other] {""}
    }
   *[other] Mobile number, for the result or if something is missing. If they have none, give yours.{ $origin ->
        [hmt] {" Hong Kong: +852 in front, Macao: +853."}
       *[other] {""}
    }
}

phone-title = Phone

phone-whose = { $who ->
    [myself] Whose number is it?
    [child] Whose number is it? The child's own, or an adult's?
   *[other] Whose number is it? { $name }'s own, or somebody else's?
}
    .own = { $who ->
        [myself] My own
       *[other] { $name }'s own
    }
    .relative = { $who ->
        [myself] A relative's
        [child] A parent's or relative's
        [relative] Mine or another relative's
       *[helper] A relative's of { $name }
    }
    .employer = An employer's
    .other = { $who ->
        [helper] Mine or somebody else's
       *[other] Somebody else's
    }

phone-whose-title = Whose phone

room = Which room? Write its number, for example 301, or “whole” for a whole flat.
room-title = Room

moved-in = Since which day? If it is none of these, write it, for example 1 June. Not moved in yet? The day it is planned (within 30 days).
    .today = Today
    .yesterday = Yesterday
    .day-before = The day before yesterday
moved-in-title = Moved in

reason = What is the reason for living here?
    .work = A job
    .business = My own business
    .study = Study
    .family = Family or friends
    .medical = Medical care
    .other = Something else
reason-title = Reason

workplace = Where is the work? Factory, shop or site. You may skip this.
workplace-title = Workplace

pays-to = Who gets the rent?
    .landlord = The landlord
    .sublandlord = A sub-landlord or agent
    .employer = The employer, or the job provides the room
    .owner = Nobody: the house is mine
    .unknown = I do not know
    .agency = A labour agency; the work is elsewhere
    .dorm = A dormitory firm; the work is elsewhere
pays-to-title = Rent paid to

company = Which company provides the place to live? Its name, for example: a factory, a labour agency.
    .unknown = I do not know
company-title = Company

more = That is all you have to fill in. Would you say a little more? It is optional; nothing changes without it.
    { $workplace ->
        [True] { $ebike ->
            [True] Workplace: so that we can reach you there. E-bike: so that we can tell you how to charge it safely.
           *[False] Workplace: so that we can reach you there.
        }
       *[False] E-bike: so that we can tell you how to charge it safely.
    } Only the staff in charge see it; withdraw any time and it is deleted.
    .workplace = I agree: my workplace
    .ebike = I agree: I have an e-bike
    .workplace-told = workplace
    .ebike-told = has an e-bike
more-title = Optional part

ebike = Do you have an e-bike? You may skip this.
    .yes = Yes
    .no = No
ebike-title = E-bike

along = { $who ->
    [myself] Who else lives with you?
   *[other] Who else lives with { $name }?
}
    .none = { $who ->
        [myself] Only me
       *[other] Nobody else
    }
    .adults = { $who ->
        [child] 3 adults or more
       *[other] 3 other adults or more
    }
    .children = { $who ->
        [child] Other children
       *[other] Children
    }
    .both = Adults and children
    .one = { $who ->
        [child] 1 adult
       *[other] 1 other adult
    }
    .two = { $who ->
        [child] 2 adults
       *[other] 2 other adults
    }

along-title = Living along

adults = { $who ->
    [myself] How many adults besides you? Only the number; they declare themselves.
    [child] How many adults live there, you included? Only the number; adults declare themselves.
   *[other] How many adults besides { $name }? Only the number; they declare themselves.
}
adults-title = Adults living along

children = { $who ->
    [child] Besides { $name }, how many children under { $age }? If you are their guardian, declare them here.
    [helper] How many children under { $age }? If { $name } is their guardian, declare them here.
   *[other] How many children under { $age }? If you are their guardian, declare them here.
}
children-title = { $who ->
    [child] More children
   *[other] Children
}

childs-notice = Children under { $age } are specially protected: we ask only name, document, home and guardian, for the police register.
    Only officers in charge see it and each look is recorded; the landlord sees the surname alone. You may see, correct or withdraw at any time.
child-consent = { $who ->
    [helper] Has the child's guardian read this, and do they agree?
   *[other] You are the child's guardian: do you agree?
}
    .agree = Yes, fill in the child
    .window = Not here; I go to the office
    .leave-out = Leave the children out, only their number
    .agree-told = Agreed
    .leave-out-told = Left out, only counted
child-consent-title = Guardian's consent for the child
children-left-out = Fine, nothing about the children ({ $count }) is filled in here, only their number. Staff will talk to the guardian.

the-child = the child
nth-child = Child { $n }
nth-child-named = Child { $n } ({ $name })

child-name = { $count ->
    [1] This child's name.
   *[other] Child { $n }: the name.
}
child-name-title = Child { $n }: name

child-relation = { $who ->
    [helper] What is { $name } to { $guardian }?
   *[other] What is { $name } to you?
}
    .own = Son or daughter
    .grandchild = Grandchild
    .relative = A relative's child
child-relation-title = { $who ->
    [helper] { $child } is to { $guardian }
   *[other] { $child } is your
}

child-document = Which document does { $name } have?
    .resident-id = Resident ID card
    .household-book = Household book
    .birth-certificate = Birth certificate
    .none = None for now
child-document-title = { $child }: document

child-number = { $document ->
    [household-book] The 18-digit ID number on { $name }'s page of the household book.
    [birth-certificate] The number of { $name }'s birth certificate, at the top right.
   *[resident-id] { $name }'s ID number.
}
child-number-title = { $child }: number

grown-child = By this number { $name } is { $age } or older and declares in person. We count them with the adults; nothing more to fill in here. If the number is wrong, change it on the last page.

check = Please look it over. Tap anything that is wrong; if all is right, send it.
    .send = All right, send
    .send-unchecked = All right, send, but do not ask my landlord

receipt = We have it. Receipt of filing { $number }; please take a screenshot.
    Open the link here to see how far it is. This proves that you filed; the registration certificate follows.

next-both = { $who ->
    [myself] Next: your landlord checks surname, room and day; { $office } reviews it. We tell you at once, usually within a few working days.
   *[other] Next: the landlord checks { $name }'s surname, room and day; { $office } reviews it. We tell you at once, usually within a few working days.
}
next-landlord = { $who ->
    [myself] Next: your landlord checks surname, room and day; { $office } reviews it. We tell you at once, usually within a few working days.
   *[other] Next: the landlord checks { $name }'s surname, room and day; { $office } reviews it. We tell you at once, usually within a few working days.
}

next-officer = Next: { $office } checks it without asking the landlord. We tell you at once, usually within a few working days.
next-document = Next: { $office } will call to arrange a meeting where the identity is checked. The filing date is today.

invite = Adults living along ({ $count }) who have not declared yet: please open this link; where there is a plate, scanning it does as well.

after = No hurry, but you can also:
    .leave-chat = This phone is not mine: finish and leave
    .landlord = I am the landlord: confirm my house

village = Which village or community is it? Just its name, for example: Jiangdong.
village-title = Village

village-again = “{ $typed }” was not found. Write it once more in another way, only the name of the village or community. If you do not know it, somebody can help.
    .help = Ask for help
village-again-title = Village
village-help = Fine. Somebody will help you find the address; then go on declaring.
no-such-village = “{ $typed }” was not found. Write only the name of the village or community; it is on the plate, or ask your landlord.

which-village = { $count ->
    [1] Is it this one?
   *[other] Which one is it?
}
    .none = { $count ->
        [1] No
       *[other] None of these
    }
which-village-title = Which village

place = How can we find it? The road, a shop nearby, or the landlord's surname, for example: second house behind the shop, landlord Chen.
place-title = Place

unknown-plate = We do not know this plate; the code may be wrong, or the plate was replaced. You can declare without a plate.
    .declare = No plate, declare anyway
    .foreigner = No plate, register anyway
    .retype = Type the code again

returned = One thing is missing from what you sent. Why it was returned: { $reason }
    Everything else is kept, and so is your first filing date.

correcting = Correcting { $receipt }: what you filled in is below; choose what is wrong. The new one takes the place of the old only once you send it, and your first filing date is kept.

not-to-correct = This declaration cannot be corrected here now. If something in it is wrong, ask for help.

landlord-check = Landlord's check
    .yes = May check
    .no = Rather not

landlord-check-title = Landlord's check

known = This is what you told us last time. Tap what has changed; if nothing has, go on with the new place.
    .send = Still so, go on

invitation-used = Somebody has just used this invitation first; it counts for one person only. If you live here you can declare all the same: what you filled in is kept, the landlord just checks it separately.
    .go-on = Go on
    .stop = Not now

invitation-left = Fine. When you want to declare, scan the plate at the door.

# Roles beside tenant and landlord
permit-later = From { DAY($date) } a residence permit may be asked for. Please tell them; it is theirs to decide.
employer-asked = The employer you named is on record; it is asked to report, as the law has it. It sees your surname only, not your document, phone or address.
