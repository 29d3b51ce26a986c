# An officer records a visit.
plate-code = Please scan the plate at the door, or type its code.
not-here = There is no such plate in your areas. Please look at the code again, or ask the office.
kind = What is this visit about?
kind-title = About
outcome = { $address }: did you meet anybody?
    .met = Yes
    .no-one = Nobody at home
    .refused = Not let in
    .language = We could not understand each other
    .no-documents = Yes, but without documents
outcome-title = Outcome
head-count = How many people live there in all?
head-count-title = Head-count
fewer-than-seen = { $seen } were seen, but the head-count says { $count }. Please give the number of people again.
somebody = Person { $n }
present = Of those on the list, whom did you meet today? Send the numbers, for example 1,3, or rooms.
    { $who }
    .all = All of them
    .none = None of them
    .rest-all = All on this page and after it
    .rest-none = Nobody from here on
present-title = Met{ $page ->
        [1] { "" }
       *[other] { " " }(page { $page })
    }
came-meanwhile = While you were writing, { $count } more came on the list. All you said is kept; only they are missing.
not-declared = { $count ->
        [1] { $who } has not declared yet. What is the matter?
       *[other] { $count } have not declared yet: { $who }. What is the matter?
    }
    .invited = Asked to scan the plate and declare
    .later = Agreed to do it in a few days
    .away = Away for some time
    .refused = Does not want to
    .moved = Said to have moved out
    .differ = Not the same for all
not-declared-title = Not declared ({ $count })
not-declared-moved = Which of them are said to have moved out? Send the numbers, for example 1,3.
    { $who }
    .all = All of them
    .none = None of them
    .rest-all = All on this page and after it
    .rest-none = Nobody from here on
not-declared-moved-title = Said to have moved
not-declared-refused = Which of them do not want to declare?
    { $who }
    .all = All of them
    .none = None of them
    .rest-all = All on this page and after it
    .rest-none = Nobody from here on
not-declared-refused-title = Do not want to
not-declared-away = Which of them are away for some time?
    { $who }
    .all = All of them
    .none = None of them
    .rest-all = All on this page and after it
    .rest-none = Nobody from here on
not-declared-away-title = Away
not-declared-later = Which of them agreed to do it in a few days? The others are kept as asked to scan the plate.
    { $who }
    .all = All of them
    .none = None, all were asked
    .rest-all = All on this page and after it
    .rest-none = From here on all were asked
not-declared-later-title = In a few days
resting = { $count } more live here whose records, as they asked, are only stored; they are not on the list.
others = Does anybody live there who is not on the list?
    .yes = Yes
    .no = No
others-title = Not on the list
others-named = What are their surnames, and which rooms? One a line, for example: Zhao 303.
others-named-title = Who they are
reported = Somebody reported ({ $place }): { $what }. Is it so?
    .found = Yes, it is
    .unfounded = No, it is not
    .not-looked = Not looked at this time
reported-title = Reported: { $what }
around = How does the house look?
    .fine = No hazard, devices work, the plate is right
    .tell = There is something to note
    .not-looked = Not looked at this time
around-title = The house
hazard-family = Did you see a hazard? Of which kind?
    .none = No more
    .fire = Fire
    .electrical = Electricity
    .gas = Gas
    .housing = The building
    .land = Land use
    .public-order = Public order
    .market = Trading
    .dispute = Dispute
    .school = School
    .more = Other kinds
hazard-family-title = More hazards
hazard-code = Which one?
    .more = More
    .none = None of these, leave it out
hazard-code-title = Hazard { $n }
hazard-place = Where exactly? For example the corridor on the second floor.
hazard-place-title = Where hazard { $n } is
hazard-photo = Take a photo, please: of the thing only, no people and no documents.
hazard-photo-title = Photo of hazard { $n }
gear = Of the devices on record, which did you see today? Send the numbers, for example 1,3.
    { $what }
    .all = All of them
    .none = None of them
    .rest-all = All on this page and after it
    .rest-none = None from here on
gear-title = Devices seen{ $page ->
        [1] { "" }
       *[other] { " " }(page { $page })
    }
broken = Which of these do not work?
    { $what }
    .all = None works
    .none = All work
    .rest-all = None of these and of the later ones works
    .rest-none = All of these and of the later ones work
broken-title = Not working
plate = Is the plate at the door right?
    .fine = Yes, it hangs where it should
    .missing = There is no plate
    .elsewhere = It hangs in the wrong place
    .fake = It looks forged
plate-title = Plate
where = Where are you now? You may leave this out.
where-title = Position
why-again = Somebody has not declared yet, so please say when you come again.
next = When do you come again? For example tomorrow, or 20 June.
next-title = Next visit
next-for-them = When do you come again to see them?
next-for-them-title = Next visit
declared-meanwhile = While you were writing, { $who } declared: nothing to wait for there.
gone-meanwhile = While you were writing, { $who } was noted as moved out. Whoever you met is kept all the same.
check = Please look it over: this is what will be kept. Tap a line that is wrong to change it.
    .send = Keep
left-to-declare = { $count } have not declared yet. Please let them scan the plate, or show them this page.
kept = The visit to { $address } is kept.
