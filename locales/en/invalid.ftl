# What we say when an answer could not be read: what was expected, an example, the way out. Names: invalid- plus the code.

invalid-empty = Nothing has arrived yet. A few words will do; to change the question before, send "back".
invalid-too-short = That is a little short: please write at least { $least } characters. Not sure what to write? Send "help".
invalid-too-long = That is a little long: { $most } characters at most. Keep what matters, for example only the place. Not sure what to write? Send "help".

invalid-choice = That matches none of the choices below. Tap one, or type its number, for example 1. If none fits, send "help".
invalid-several = Part of that matches none of the choices below. Type their numbers with commas between, for example 1,3; for none at all, send "none".
invalid-several-least = Please choose at least { $least }. Type their numbers with commas between, for example 1,3. Not sure which? Send "help".
invalid-ticks = Which ones could not be read. Send the numbers in front, for example 1,3 or 2-5, or tap a button for all or none.
invalid-others = One line could not be read. One person a line, the surname and then the room, for example: Zhao 303. Without a room the surname will do.
invalid-yes-no = Just "yes" or "no" here. If you are not sure, send "help" and we will tell you how to choose.
invalid-review = That matches no line. If all is right, choose "send"; to change a line, type its number, for example 2. To pause, send "stop": everything is kept.

invalid-whole = A number from { $least } to { $most } is wanted here, for example 2. If you are not sure, a rough one will do.
invalid-whole-range = That number is not between { $least } and { $most }. Please look again, for example { $least }. If it really is more, give the nearest and ask our staff to correct it.
invalid-area = Square metres are wanted here, for example 12.5. If you are not sure, a rough figure will do.
invalid-area-range = The area should be between { $least } and { $most } square metres, for example 12.5. Please check the unit; a rough figure will do.

invalid-date = We could not tell which day you mean. You can write { DAY($example) }, or "yesterday", or "3 days ago". If you do not remember, give the nearest day.
invalid-date-ahead = We could not tell which day you mean. You can write { DAY($example) }, or "tomorrow".
invalid-date-unreal = There is no such day in the calendar. Please check the month and the day, for example { DAY($example) }. If you do not remember, give the nearest day.
invalid-date-year = Please add the year, for example { FULLDAY($example) }. You can copy it from the document.
invalid-date-early = That day is too early: the earliest is { FULLDAY($earliest) }. Please check the year.
invalid-date-long-ago = That day is too early: the earliest is { FULLDAY($earliest) }. Please check the year; if it really was earlier, give this day.
invalid-date-late = That day is too late: the latest is { FULLDAY($latest) }. Please check the month and the year; if it is not settled yet, come back when it is.

invalid-phone = We could not recognise this phone number. A mobile has 11 digits, for example 199 0000 0123; a landline needs its area code, for example 0574 for Ningbo. Without a phone, a relative's will do.
invalid-phone-length = A Chinese mobile number has 11 digits, for example 199 0000 0123; you typed { $got }. Please count again; without a phone, a relative's will do.
invalid-phone-area = Please put the area code before a landline number, for example 0574 for Ningbo. If you do not know it, a mobile number will do.
invalid-phone-foreign = We could not recognise this foreign number. Please check the country code after + and the rest, for example +44 7700 900123. A Chinese mobile number will do, too.
invalid-phone-id = That looks like an identity number. A phone number is wanted here, for example 199 0000 0123. Without a phone, a relative's will do.

invalid-name-digits = A name needs no digits. Write it as in the document, for example Nguyen Van An. The document's number is asked later.
invalid-name-characters = Only the name here, as in the document, for example Nguyen Van An or 张三. If you cannot type a character, write one that sounds alike and tell our staff.
invalid-signature = The signature must be the registered name, "{ $name }". Please type it as it stands. If that name is wrong, do not sign yet: send "help".

invalid-division = Please write province, city and county as in the household book, for example 贵州省遵义市播州区, or the six-digit code, for example 330282. If you do not remember the county, the city will do for now.
invalid-photo = A photo is wanted here: take one with the camera or choose one, for example of the whole door. If it cannot be sent, send "help".
invalid-location = We got no place. Tap "send location", or write latitude and longitude, for example 30.17,121.26. If you do not know how, send "help".

invalid-id-length = An identity number has 18 characters, ending in for example 001X; you typed { $got }. Please count again with the document in hand; for another document, send "back".
invalid-id-fifteen = This is an old number of 15 digits. The one used now has 18, ending in for example 001X: it is on the card or in the household book. If you only have the old card, send "back" and choose the lost document: our staff will look it up.
invalid-id-characters = The number has only digits and letters, ending in for example 001X. Please copy it again from the document; for another document, send "back".
invalid-id-birth = Characters 7 to 14 are the date of birth, for example 19900101; those you typed do not look like one. Please check with the document; for another document, send "back".
invalid-id-check-digit = One of these 18 characters is not right. Please check them one by one with the document, for example whether the last is a digit or X. For another document, send "back".
invalid-id-birth-certificate = The number stands at the top right of the birth certificate, mostly a letter and 9 digits, for example Z990000001. If you cannot find it, send "back" and choose another document.
invalid-id-passport-cn = A passport number has 9 characters, for example E90000001, and no letter I or O. Please check with the passport; for another document, send "back".
invalid-id-hkmo-permit = The permit's number is H or M and 8 digits, for example H90000001. Please check with the permit; for another document, send "back".
invalid-id-taiwan-permit = The permit's number has 8 digits, for example 90000001. Please check with the permit; for another document, send "back".
invalid-id-hmt-residence = The residence permit's number has 18 characters and begins with 81, 82 or 83, for example 810000. If you hold a travel permit, send "back" and choose it.
invalid-id-foreign-permanent = The card's number has 18 characters and begins with 9; on older cards it is 3 letters and 12 digits. For example a 9 and 17 more. Please check; for another document, send "back".
invalid-id-passport-foreign = A passport number has 5 to 20 letters and digits, for example P9000001, at the top right of the page with the photo. If you cannot find it, send "help".

invalid-nationality = We could not recognise this country. Write its name, for example Viet Nam or Korea, or the three letters in the passport, for example VNM.
invalid-nationality-own = Chinese passports and documents of Hong Kong, Macao and Taiwan do not need this. Send "back", or open the menu and choose to declare your address.
invalid-lines-many = At most { $most } people at once, and here are more. Please send them in several parts, the first half first.
# Lists, and the codes of organisations
invalid-lines = No identity number was found. One person a line: name, identity number, phone, room. You can also paste from a table.
invalid-lines-missing = Line { $n } has no identity number. One person a line: name, identity number, phone, room. Please add it and send the list again.
invalid-lines-rest = There is something after person { $n } that could not be read: perhaps somebody else. Please give each person a line with an identity number and send the list again.
invalid-lines-name = The name of person { $n } could not be read. It stands before the identity number.
invalid-lines-number = The identity number of person { $n } is not right. Please check it against the document. Report people with other documents one by one.
invalid-lines-day = The date of person { $n } could not be read. Please write it like 2023-06-01.
invalid-lines-twice = One identity number stands there twice. Please leave one line.
invalid-credit-length = A unified social credit code has 18 characters; this has { $got }. It is at the top right of the business licence.
invalid-credit-code = One character of this unified social credit code is not right. Please check it against the licence, or leave it out.

invalid-moment = We could not read day and hour. Write both, for example: yesterday 21:00.

invalid-moment-late = It is { $now } o'clock now; that hour is still to come. Write the hour of moving in; if it has not happened yet, come back then.

invalid-period = We could not find two days. Write the day of entry and the last day of stay, for example: 2023-06-01 to 2023-12-31.
invalid-moment-hour = We have the day, only the hour is missing. Write both, for example: yesterday 21:00.
invalid-period-order = The last day of stay, { FULLDAY($last) }, is before the entry, { FULLDAY($first) }. Please check both days and write them together, for example: 2023-06-01 to 2023-12-31.
invalid-room = We could not tell which room. Write its number, for example 301, or “whole” for a whole flat; if you do not know it, look at the door or ask the landlord.
