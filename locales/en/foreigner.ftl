# A foreigner's lodging registration: within hours of moving in, by guest or host, for the police to check.
rule = Foreigners register within { $hours } hours of moving in; guest or host may do it. What you fill in here goes to { $police }, free of charge.

before = { $police } is in charge; { $office } does the work. We ask for passport, visa, entry, address and phone, to register your stay.
    Officers in charge see it; the landlord checks surname, room and day only. Kept until { $keep } years after moving out; you may see and correct it. No visa or residence permit is handled here.

at-police = Fine. Please take the passport to { $police } within { $hours } hours of moving in; it is free there too.

who = Ready? Who fills this in?
    .myself = The guest
    .host = The landlord or host
    .relative = A relative of the guest
    .helper = Somebody helping; the guest agrees
    .not-here = This is not where I live
    .window = I go to the police station
who-title = Filled in by

declarant-name = First, your own name: you who fill this in.
declarant-name-title = That person's name

document = Which document?
    .passport-foreign = Foreign passport
    .hkmo-permit = Mainland travel permit (HK, Macao)
    .taiwan-permit = Mainland travel permit (Taiwan)
document-title = Document

name = The guest's name as in the passport, surname first.
name-title = Name

chinese-name = The guest's Chinese name.
chinese-name-title = Chinese name

nationality = Which country's passport? Its name, for example: Viet Nam; or the three letters in the passport.
nationality-title = Nationality

id-number = { $document ->
    [passport-foreign] Passport number, at the top right of the page with the photo.
   *[other] The number of the document.
}
id-number-title = Document number

sex = Sex, as in the passport.
    .female = Female
    .male = Male
    .other = Other
sex-title = Sex

born = Date of birth with the year, for example 1 June 1990.
born-title = Date of birth

phone = Phone number; the police may call to check. With country code if it is foreign.
phone-title = Phone

phone-whose = Whose phone is it?
    .own = The guest's
    .relative = A relative's
    .employer = The employer's
    .other = The host's or somebody else's
phone-whose-title = Whose phone

permit = What is the stay in China based on?
    .visa = Visa
    .residence-permit = Residence permit
    .visa-free = Visa-free entry
    .other = Something else
permit-title = Visa or permit

permit-number = Number of the visa or residence permit.
permit-number-title = Visa or permit number

stay-until-title = Stay until

entered-title = Entered on

port = Where was the border crossed? For example: Shanghai Pudong airport.
port-title = Port of entry

host-name = Name of the landlord or host?
host-name-title = Landlord or host

child-consent = You are the child's guardian, or the guardian has read this: do you agree?
    .agree = I agree, go on
    .window = Not here; we go to the police station

check = Please look it over. Tap anything that is wrong; if all is right, send it.
    .send = All right, send

receipt = We have it. Receipt of filing { $number }; please take a screenshot.

next = The police will check. The { $hours }-hour registration is done only when the police have it and have checked it; this receipt is not that.
    { $late ->
        [True] The { $hours } hours are over: please take the passport to { $police } as soon as you can.
       *[False] No word by { DAY($day) }, { $hour }:00? Please take the passport to { $police } before then.
    }

after = You can also:
    .leave-chat = This phone is not mine: finish and leave

returned = One thing is missing from what you sent. Why it was returned: { $reason }
    Everything else is kept, and so is your first filing date.

entered-until = Day of the last entry, and until which day may the guest stay? Write both, for example: 2023-06-01 to 2023-12-31.

entered-until-title = Entered, may stay until

moved-in-at = When did the guest move in? Tap the nearest, or write day and hour, for example: yesterday 21:00.
    .just-now = Just now
    .then = { DAY($day) }, { $hour }:00

moved-in-at-title = Moved in

besides = Anything to add? It is optional; else go on.
    .chinese-name = Chinese name
    .permit-number = Visa or permit number
    .port = Port of entry
    .host-name = Landlord's or host's name

besides-title = Added
