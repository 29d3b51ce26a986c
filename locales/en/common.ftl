# Sentences any conversation may need, and the words on buttons.

# Not understood, gone astray
stale = That button belongs to an earlier step, which is already done.
invalid-button = That button does not belong to this question. Please write your answer, or tap a button below. If unsure, reply “help”.
apology = Sorry, something went wrong on our side and this message was not taken. Everything before it is kept; please send it again in a while. If it fails again, tell a grid worker the number { $incident }.
not-understood = We did not understand that. Please choose below.
nothing-open = Nothing is half done right now. The menu shows what you can do.
unknown-start = This button no longer works; it may be an old one. Please look for it in the menu.
stopped = Fine, we stop here. What you filled in is kept for next time.
resumed = You stopped half-way last time. Let us go on.
opted-out = Fine, no more campaign messages. Reminders of due dates will still come.
help = Here you can declare where you live and learn about safety; landlords can also report tenants and sign the letter.
    At any time you can send: “menu” to see what there is, “back” to change the last answer, “stop” to leave it for now, “language” to change language, “unsubscribe” for no campaign messages.
    If you want somebody to help, choose “Ask for help” in the menu.
emergency = Smoke, fire or a smell of gas: leave first, then call 119 from outside. Danger: 110. Somebody hurt: 120. You cannot call for rescue here.
unreadable-sticker = We cannot read stickers. Please write, or use the buttons.
unreadable-voice = We cannot listen to voice messages. Please write, or use the buttons. The microphone on your keyboard turns speech into text.
unreadable-photo = Photos cannot be taken here. Please write, or use the buttons. To send a photo, open the page behind the plate.
unreadable-other = We cannot open this. Please write, or use the buttons.
too-long = That is too long; { $most } characters at most. Please send only what matters.
unreadable-edited = You edited an earlier message, and we cannot see the change. Please send it again; to change the last answer, send “back”.
use-link = What comes next is not asked in this chat. Please fill it in on this page, then come back here. It works for { $minutes } minutes, once.
    The address of the page is the one printed on the door plate. If it is not, fill in nothing.
hints-only = Here we only remind; nothing personal is discussed. Please scan the plate at the door and use the page it opens.
too-many-messages = Messages are coming too fast. Please wait a minute; what you filled in is kept.

# Could not be done
refused-house-gone = This plate was taken out of use just now, so nothing was sent. What you filled in is kept; ask the landlord or a grid worker, or declare without a plate.
refused-wrong-code = This code is not right. Please compare it once more: a digit too many, a digit missing?
refused-code-expired = This code is too old to be used. Please ask for a new one.
refused-too-many-tries = Several tries were wrong, so we pause; this keeps others out. Please ask for a new code in a while, or ask for help.
refused-too-many-codes = We have sent quite a few SMS already and pause for now. Please come back in a while, or ask for help.
refused-closed = This declaration changed just now, so nothing was done. Please see under My declarations where it stands; a grid worker can help if it still has to be put right.
refused-not-yours = This house is not registered in your name, so nothing was changed. If that is wrong, a grid worker can check it.
refused-answered-already = You have answered this already. If something changes, tell a grid worker.
refused-text-changed = The text of the letter was changed just now. Please read the new one, then sign.

# Who speaks, and which house
prove-first = First we make sure that it is you, so that nobody else sees what is yours. An SMS to a phone on record is enough, about 1 minute.
    .landlord = I am the landlord, prove it now
    .verify = Prove it now
not-my-house = This house is not registered in your name. If it is yours, please prove it first.
    .landlord = Prove that I am the landlord
no-house = No house is registered in your name yet. If you are a landlord, please prove it first.
    .landlord = Prove that I am a landlord
house = Which house is it about?
    .more = More houses

# Buttons
skip = Skip
skipped = Skipped
not-shown = Filled in, not shown here
back = Back
just-date = { FULLDAY($date) }
start-welcome = Open the page of the plate
start-declare = Declare where I live
start-landlord = I am a landlord or manager
start-letter = Sign the letter
start-report = Report a new tenant
start-requirements = What the house must have
start-left = A tenant has left
start-answer-stay = Check a tenant
start-still-here = Say whether I still live here
start-lesson = Learn about safety
start-menu = Menu
start-mine = My declarations
start-language = 语言 / Language
start-notices = Campaign messages
start-verify = Confirm my phone
start-enter-code = Enter the code from the SMS
start-retype = Type the code on the plate again
start-help-me = Ask for help
start-resume = Go on: { $what }

# To-dos
duty-tenant-declare = Declare where you live
duty-tenant-correct = Correct one answer
duty-tenant-still-here = Say whether you still live here
duty-tenant-lesson = Learn about safety
duty-tenant-lesson-again = Refresh the safety lesson
duty-landlord-report = Check a tenant
duty-landlord-report-leaving = Report a tenant who left
duty-landlord-letter = Sign the letter
duty-landlord-lesson = Learn about safety
duty-landlord-lesson-again = Refresh the safety lesson

# How far a declaration has come
state-submitted = sent, waiting to be accepted
state-accepted = accepted
state-entered = entered, waiting for registration
state-registered = registered
state-returned = returned, one answer to correct
state-withdrawn = withdrawn
state-superseded = replaced by a newer one

# Messages to many
refused-not-asked = This message cannot be answered here; perhaps it was sent to somebody else. Open the menu to see what you can do.
refused-campaign-over = The time for answering this is over, so nothing is needed. Thank you.
start-campaign-answer = Answer a message
