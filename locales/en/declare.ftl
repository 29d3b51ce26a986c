# A tenant's declaration, from the plate to the receipt of filing.
here = You scanned: { $address }

before = { $police } is in charge; { $office } does the work. Free, about 3 minutes; you can stop and go on later.
    We ask for name, document, phone, where you are registered, room, moving-in day, why you came{ $workplace ->
        [off] {""}
       *[other] , workplace
    }. Without a document number the police cannot check who you are. Never a bank card or password.

before-who-sees = Who sees it: the officers in charge; grid workers see surname and room only. Your landlord checks surname, room and moving-in day, never your number or phone.

before-how-long = How long: while you live here and { $keep } years after. You may see, correct, copy or ask to delete it; what the law keeps will be explained.

start = Shall we begin?
    .begin = Begin; my landlord may check
    .no-landlord = Begin, but do not ask my landlord
    .not-here = This is not where I live
    .window = I would rather go to the office
start-title = Landlord's check

at-window = Fine. Take your document to { $office } in office hours. It is free there too.

who = Who is this for?
    .myself = Myself
    .child = A child under 16
    .relative = An elderly or disabled relative
    .helper = Somebody I am helping
who-title = Declared for

declarant-name = { $who ->
    [child] First, your own name (the parent or guardian).
   *[other] First, your own name (you who fill this in).
}
declarant-name-title = Filled in by

agreed = Do they know you are filling this in, and agree?
    .agreed = Yes, they agree
    .not-yet = I have not asked yet

ask-first = Please ask them first. Come back once they agree.

division = { $origin ->
    [abroad] { $who ->
        [myself] Where do you come from? The country or region, for example: Hong Kong, Canada.
       *[other] Where do they come from? The country or region, for example: Hong Kong, Canada.
    }
   *[china] { $who ->
        [myself] Where is your household registration (hukou)? Down to the county, for example: Bozhou District, Zunyi, Guizhou.
        [child] Where is the child's household registration (hukou)? Down to the county, for example: Bozhou District, Zunyi, Guizhou.
       *[other] Where is their household registration (hukou)? Down to the county, for example: Bozhou District, Zunyi, Guizhou.
    }
}
division-title = Registered in

division-sure = You wrote “{ $division }”, a place we do not know. Is it right?
    .yes = Yes, it is right
    .rewrite = Write it again

local = You are registered in { $place } itself, so you need not declare. Thank you for asking.

living = { $who ->
    [myself] How do you live here?
    [child] How does the child live here?
   *[other] How do they live here?
}
    .home = This is the home
    .second-home = Now and then; home is elsewhere
    .hotel = In a hotel
    .hospital = In hospital
    .school = In a school dormitory
    .short-visit = With local relatives, { $days } days at most
living-title = Living here

exempt-hotel = The hotel registers you; you need not declare.
exempt-hospital = The hospital registers you; you need not declare. Get well soon.
exempt-school = The school registers you; you need not declare.
exempt-short-visit = Up to { $days } days with close relatives registered here need no declaration. If you stay longer, come back.

name = { $who ->
    [myself] Name, as on your document.
    [child] The child's name, as on the document.
    [relative] Your relative's name, as on the document.
   *[helper] The name of the person you are helping, as on the document.
}

name-title = Name

document = Which document?
    .resident-id = Chinese resident ID card
    .hmt = Hong Kong, Macao or Taiwan document
    .foreign = Passport or permanent-resident card
    .family = Household book or birth certificate
    .temporary-id = Temporary ID card
    .lost = Lost, or I have none
document-title = Document

document-kind = Which one?
    .hmt-residence = Residence permit for HK, Macao, Taiwan
    .hkmo-permit = Mainland travel permit (HK, Macao)
    .taiwan-permit = Mainland travel permit (Taiwan)
    .passport-foreign = Foreign passport
    .foreign-permanent = Foreign permanent-resident card
    .household-book = Household book
    .birth-certificate = Birth certificate
document-kind-title = Which document

id-number = { $who ->
    [myself] Document number.
    [child] The child's document number.
   *[other] Their document number.
}

id-number-title = Document number

guardian-declares = Under { $age }, a parent or guardian must declare. Please hand them the phone and go on.

not-a-child = By the document they are { $age } or older, so this is not declared as a child's. Please choose again; you may help if they cannot do it themselves.

phone = { $who ->
    [myself] Mobile number. We use it to tell you the result or if something is missing.
   *[other] Mobile number, for the result or if something is missing. If they have none, give yours.
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

moved-in = When did you move in? For example 1 June, yesterday. Not yet? The day you will (within 30 days).
moved-in-title = Moved in

reason = What brings you here?
    .work = A job
    .business = My own business
    .study = Study
    .family = Family or friends
    .medical = Medical care
    .other = Something else
reason-title = Reason

workplace = Where do you work? Factory, shop or site. You may skip this.
    .skip = Skip
workplace-title = Workplace

pays-to = Who do you pay the rent to?
    .landlord = The landlord
    .sublandlord = A sub-landlord or agent
    .employer = My employer
    .unknown = I do not know
pays-to-title = Rent paid to

along = { $who ->
    [myself] Who else lives with you?
   *[other] Besides { $name }, who else is to be declared?
}
    .none = { $who ->
        [myself] Only me
       *[other] Nobody else
    }
    .adults = Other adults
    .children = { $who ->
        [child] Other children
       *[other] Children
    }
    .both = Adults and children

along-title = Living along

adults = How many other adults? Only the number; they declare themselves.
adults-title = Other adults

children = { $who ->
    [child] How many more children under 16? If you are their guardian, declare them here.
   *[other] How many children under 16? If you are their guardian, declare them here.
}
children-title = Children

child-name = The child's name.
child-name-title = Child's name

child-relation = What is the child to you?
    .own = Son or daughter
    .grandchild = Grandchild
    .relative = A relative's child
child-relation-title = The child is your

child-document = Which document does the child have?
    .resident-id = Resident ID card
    .household-book = Household book
    .birth-certificate = Birth certificate
    .none = None for now
child-document-title = Child's document

child-number = The child's document number.
child-number-title = Child's number

check = Please look it over. Tap anything that is wrong; if all is right, send it.
    .send = All right, send

receipt = We have it. Receipt of filing { $number }; please take a screenshot.
    Open the link here to see how far it is. This proves that you filed; the registration certificate follows.

next-both = Next: your landlord checks surname, room and day; { $office } reviews it. We tell you at once, usually within a few working days.
next-landlord = Next: your landlord checks surname, room and day; { $office } reviews it. We tell you at once, usually within a few working days.

next-officer = Next: { $office } checks it without asking the landlord. We tell you at once, usually within a few working days.
next-document = Next: { $office } will call to arrange checking who you are in person. Your filing date is today.

invite = The other adults ({ $count }) should scan the plate themselves, or open this link.

after = No hurry, but you can also:

village = Which village or community do you live in? Just its name, for example: Jiangdong.
village-title = Village

no-such-village = “{ $typed }” was not found. Write only the name of the village or community; it is on the plate, or ask your landlord.

which-village = Which one is it?
    .none = None of these
which-village-title = Which village

place = How can we find it? The road, a shop nearby, or the landlord's surname, for example: second house behind the shop, landlord Chen.
place-title = Place

unknown-plate = We do not know this plate; the code may be wrong, or the plate was replaced. You can declare without a plate.
    .declare = No plate, declare anyway
    .retype = Type the code again

returned = One thing is missing from what you sent: { $reason }
    Everything else is kept, and so is your first filing date.

not-returned = There is nothing to correct in this declaration now.

foreigner-rule = With a foreign passport, please register at { $police } within { $hours } hours of moving in, yourself or through your landlord. Take the passport with visa and entry stamp.

note-phone = Leave a phone number so that an officer can call first. You may skip this.
    .skip = Skip

foreigner-noted = { $phone ->
    [none] Noted. Without a phone number we cannot contact you: please go straight to { $police } within { $hours } hours to register.
   *[left] Noted. An officer will contact you by { DAY($due) } at the latest. Do not wait for that: please go to { $police } within { $hours } hours to register.
}
