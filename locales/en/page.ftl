# Words of the pages: door plate, chat, one-time page, receipt.
language-name = English
service = Anju 安居
demo = Demo: today is { DAY($day) }
language = 语言 / Language
large = Larger
read = Read aloud
read-stop = Stop reading
emergency = Smoke, fire or a smell of gas: leave first, then call 119 from outside.

# Door plate
plate-offices = This is the page for declaring that you live at this address. { $office } runs it for { $police }.{" "}
plate-office = This is the page for declaring that you live at this address. { $office } runs it.{" "}
plate-free = Free, about 3 minutes. You can stop and go on later.
plate-safe = No fee, no bank card, no password. Enter a code from an SMS only on this page, and tell it to nobody.
plate-ask = What would you like to do?
plate-live = I live here: declare it
plate-landlord = I am the landlord or manager
plate-wrong = Wrong address
plate-wrong-note = this is not where I live
plate-mismatch = Plate and address do not match: tell us

# No plate found; nothing begun yet
lost-title = We did not find this plate
lost-text = “{ $code }” may be mistyped, or the plate was replaced. You can declare without a plate: we ask for your village and something nearby, and a grid worker checks the address.
lost-fake = If you think a plate is fake, fill in nothing. Ask the police station or a grid worker.
chat-title = Your declaration
chat-hello = Hello. What would you like to do?
chat-scan = Scanning the plate at the door is quickest. If that fails, type the code printed on it.
code-label = Code on the plate
code-go = Open
no-plate = Declare without a plate
menu = Menu

# Answering
answer = Your answer
send = Send
anything = Write what you would like to do
typed = Write it myself
date-typed = Or in words, such as “yesterday” or “1 June”
photo-take = Take a photo
photo-pick = Choose from the album
location-here = Use where I am now
location-typed = Or write latitude and longitude, such as 30.17,121.26
location-missing = We could not get your location. Please switch it on and tap again, or write latitude and longitude.
several-send = Done choosing
change = Change
review-send = All correct, send
open-link = Open it
open-receipt = See how far it has come
nothing-sent = We received nothing just now. Please answer once more.
photo-large = The photo is too large and did not arrive. Please take a new one, or send a smaller one.
photo-unreadable = This file is not a photo we can open. Please take a new one.
photo-many = That is as many photos as we can take today. Please send it tomorrow, or ask a grid worker.
not-heard = We could not take this just now. Please wait a few seconds and answer again; everything before it is kept.
photo-sent = Photo
hidden = Filled in, not shown
sending = Sending…
retrying = No connection, not sent yet. We keep trying; what you filled in is safe.
again = Try now
failed = This one could not be sent. Everything before it is kept: please go on below.
reload = Go on

# Leaving a borrowed phone
leave = Somebody else’s phone? Leave here when you are done
leave-title = Leave on this phone?
leave-text = What you have sent stays sent. An unfinished declaration would have to be started again.
leave-go = Leave
leave-stay = Stay and go on
left-title = You have left
left-text = What you filled in can no longer be seen on this phone. To do something else, scan the plate again.
open-chat = Open the declaration page

# One-time page
secret-title = Answer these only here
secret-text = These answers stay out of the chat. Once you send them, this link stops working.
secret-send = Send
secret-back = Back to the chat
kept-title = We have it
kept-text = Please go back to the chat and carry on there.
gone-title = This link no longer works
gone-text = It was used already, or its time is over. Everything you filled in is kept: go back to the chat and ask for a new link.

# Receipt
receipt-title = Receipt of filing
receipt-number = Number
receipt-name = Declared by
receipt-filed = Filed on
receipt-day = { FULLDAY($date) }
receipt-state = Where it stands
    .submitted = Sent, waiting to be accepted
    .accepted = Accepted
    .entered = Entered, waiting for registration
    .registered = Registered
    .returned = Returned, waiting for a correction
    .withdrawn = Withdrawn by the person
    .superseded = Replaced by a newer one
receipt-certificate = Certificate number
receipt-note = Note
    .submitted = This receipt only shows that a declaration was filed. The registration certificate follows once the police have registered it.
    .accepted = Our staff are handling it. The registration certificate follows once the police have registered it.
    .entered = It has been entered but is not registered yet. The registration certificate follows once the police have registered it.
    .registered = This declaration has been registered.
    .returned = One answer has to be corrected before it goes on. The filing date stays. The declarant finds the reason under “My declarations”.
    .withdrawn = This declaration was withdrawn and counts no more.
    .superseded = A newer receipt has taken the place of this one; please look at that. The declarant finds it under “My declarations”.
receipt-qr = Scan to check this receipt
no-receipt-title = We did not find this receipt
no-receipt-text = Please compare the number with the one on the receipt.

# A wrong address, or something failed on our side
nowhere-title = There is no such page
nowhere-text = The address may be incomplete, or the page has moved. To declare where you live, please tap below.
no-entry-title = This page cannot be opened this way
no-entry-text = Please tap below and go in from the declaration page.
broken-title = Something went wrong on our side
broken-text = Everything you filled in is kept. Please open the page again in a while. If it fails again, tell a grid worker the number { $incident }.
away-title = No connection now
away-text = Everything you filled in is kept. Please open this page again in a while.

foreign-title = Nothing was sent
foreign-text = This tap did not come from one of our pages, so for safety we did not take it. Please open the declaration page and try there.

# An invitation from a landlord
invitation-text = The landlord invites you to this address.
invitation-go = Open and go on
invitation-gone-title = This invitation no longer works
invitation-gone-text = It was used already, or its time is over. Ask the landlord for a new one, or scan the plate at the door: you can declare there just as well.

# A table handed in
sheet-pick = Or choose a table (XLSX, CSV)
sheet-unreadable = This is not a table we can open, or it is larger than 1 MB. Please save it as XLSX or CSV and choose it again, or copy its content and paste it above.
