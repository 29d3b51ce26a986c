# Sentences any conversation may need, and the words on buttons.

# Not understood, gone astray
stale = That button belongs to an earlier step, which is already done.
not-taken = Something changed before this step just now, so that answer is not kept yet. Please see this question first.
invalid-button = That button does not belong to this question. Please write your answer, or tap a button below. If unsure, reply “help”.
apology = Sorry, something went wrong on our side and this message was not taken. Everything before it is kept; please send it again in a while. If it fails again, tell a grid worker the number { $incident }.
not-understood = We did not understand that. Please choose below.
hello = Hello! If you have a question, just type it; a few words will do.
nothing-open = Nothing is half done right now. The menu shows what you can do.
unknown-start = This button no longer works; it may be an old one. Please look for it in the menu.
stopped = Fine, we stop here. What you filled in is kept for next time.
resumed = You stopped half-way last time. Let us go on.
opted-out = Fine, no more campaign messages. Reminders of due dates will still come.
help = Here you can declare where you live and learn about safety; landlords can also report tenants and sign the letter.
    At any time you can send: “menu” to see what there is, “back” to change the last answer, “stop” to leave it for now, “language” to change language, “unsubscribe” for no campaign messages.
    For questions choose “Questions and answers”; if you want somebody to help, choose “Ask for help” in the menu.
help-officer =
    This chat is your desk. What waits in your areas is under “To be done today”; choose one to begin.
    At any time you can send: “menu” to see what there is, “back” to change the last answer, “stop” to leave it for now, “language” to change language.
    If this chat is to be a desk no more, choose “I am staff” in the menu.
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
refused-code-on-its-way = The SMS has only just been sent and may take a minute or two. Please wait a moment; if it still does not come, ask again.
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
several-none = None of these
not-shown = Filled in, not shown here
back = Back
just-date = { FULLDAY($date) }
start-welcome = Open the page of the plate
start-declare = Declare where I live
start-foreigner = Register a foreigner's stay
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
start-hazard = Report a hazard
start-tip = Give a tip without a name
start-dispute = Landlord and I disagree
start-my-data = My data
start-change = Something changed: home, work, phone
start-along = Who lives with me
start-move-out = Move out
start-sublet = Subletting
start-permit = Residence permit
start-pact = Read the pact
start-resume = Go on: { $what }

# To-dos
duty-tenant-declare = Declare where you live
duty-tenant-correct = Correct one answer
duty-landlord-correct = Correct a report
duty-foreigner-declare = Foreigner's stay: the police have to check it
duty-tenant-still-here = Say whether you still live here
duty-tenant-lesson = Learn about safety
duty-tenant-lesson-again = Refresh the safety lesson
duty-permit-possible = You can apply for a residence permit
duty-permit-endorse = Have the residence permit endorsed
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

# Text messages
use-desk = What comes next (numbers of documents, phones) is not for text messages. Please go to { $office }, or call { $phone }. What you answered so far is kept.
sms-more = (more: reply **)
sms-no-more = There is no more.
sms-menu = To see to it, reply MENU or *.
sms-keys = (# back, * menu)

# My channels
start-link = Use another channel too
start-channels = My channels
start-leave-chat = Leave this chat
refused-not-tied = For this we first have to know that it is you. Please confirm by a phone on record.
refused-code-used = This code has been used; each works once only. Please get another one in the other chat.
refused-linked-already = This chat is yours already; there is nothing to type.
refused-linked-otherwise = This chat is another person's now, so nothing was changed. If the phone has changed hands, leave this chat first, then type the code again.
refused-not-linked = That chat is not among your channels any more, so nothing was changed.
# Officers
officers-only = This is for staff. If you are staff, please type your one-time code first.
    .officer = I am staff
not-your-role = Your post does not do this. Please ask the police officer or the office of the area.
refused-not-officer = This chat cannot do this now: it is no desk any more, or your post does not do this.
refused-not-your-area = This is not in your areas, so nothing was changed.
refused-done-already = Somebody did this just now, so nothing was changed.
start-officer = I am staff
start-today = To be done today
start-queue = Accept declarations
start-cases = Accept several
start-visit = Record a visit
start-inbox = Messages of residents
start-thread = Open this conversation
start-request = Somebody asked for help
refused-undeclared-left = The residents changed just now: somebody has not declared and no reason is given, so nothing was kept. Please look at the list once more.
refused-no-photo = We did not get this photo. Please send it again, or describe it in words.
refused-thread-closed = This conversation has just ended, so nothing was sent.
start-grid-worker = Write to my grid worker
refused-case-gone = This one changed just now, perhaps somebody decided it, so nothing was changed.
refused-no-landlord-to-ask = There is no landlord to ask, or the tenant does not want the landlord asked, so nobody was asked.
start-faq = Questions and answers
# Landlords: invite others
start-invite = Invite a tenant
start-invited = Open the invitation
refused-too-many-invitations = Many of your invitations are still unused, so no new one was made. Try again when some were used or ran out, or ask the tenant to scan the plate at the door.

start-report-many = Report several at once

start-new-house = Register a house
refused-too-many-claims = Many of the houses you registered still wait to be checked, so no new one was taken. Come back when some are checked, or ask our staff for help.
refused-no-village = This village changed just now, so nothing was registered. Please begin again and choose the village once more.

start-self-check = Look the house over
start-equipment = Gear of the house

start-confirm-all = Look over all houses
start-how-let = Empty or no longer let
start-check-in = Hand out a card
start-check-out = Take a card back
start-lease = Lease filing
duty-landlord-confirm = Look over all houses
refused-card-out = This number is still in somebody’s hands and did not come back. Please look at the number again.

start-authorise = Let a relative act for me
start-who-sublets = Somebody sublets my house
start-sublandlord = I sublet a house
refused-invitation-gone = This invitation was used just now, or its time is over, so nothing was registered. Ask the landlord for a new one.

start-object = Object to a class or an order
# Acting for an organisation
start-organisation = I speak for an organisation
start-hire = Report new workers
start-leave-job = Report workers who left
start-lodged = Report who moved in
start-vouch = Check who lives here
refused-other-name = The name on this paper is not yours, so nothing was changed. Please ask the officer who gave it to you.
refused-not-a-member = You do not speak for this organisation now, so nothing was changed. If that is a mistake, please ask an officer.
refused-not-managed = This house is not down as your organisation's, so nothing was changed. If that is a mistake, please ask an officer.
no-organisation = You do not speak for such an organisation yet. If an officer gave you a paper, start with the code on it.
no-houses = Your organisation has no houses here yet. An officer can add them.
not-managed = This house is not down as your organisation's. If you look after it now, an officer can add it.
organisation = Which organisation is this for?
    .more = There are more
duty-employer-report = Report who lives in the dormitory
duty-employer-report-leaving = Say whether a worker is still there
duty-property-pass-on = Check who lives in the compound
duty-agent-report = Report tenants
duty-operator-report = Report tenants
duty-service-station-report = Report tenants
duty-rental-supermarket-report = Report tenants
duty-desk-report = Report tenants
start-letting = Let a home, step by step
start-upkeep = Report drills, patrols and upkeep
refused-step-order = This step is not next, or was noted already, so nothing was changed. Please look at how far it is.
refused-step-day = This day cannot be: not in the future, and not before the step that precedes it. Please choose another.
start-desk-near = Where the rental desk is
# Messages to many
refused-not-asked = This message cannot be answered here; perhaps it was sent to somebody else. Open the menu to see what you can do.
refused-campaign-over = The time for answering this is over, so nothing is needed. Thank you.
refused-no-code = No code was sent to you lately. Please give your phone number first.
start-campaign-answer = Answer a message
start-places = Places near by

crowded-beds = One thing: { $people } adults live in { $room }, which has { $beds } beds on record. It changes nothing about what you just sent. If somebody has left, tell us; if it really is too full, staff will come and talk it over.

crowded-area = One thing: { $room } has { $area } m² on record and { $people } adults live there; the rule is at least { $least } m² each. It changes nothing about what you just sent; staff will come and talk it over.

# Roles beside tenant and landlord
start-hired = Say whether somebody works here
start-patrol = Make a round by scanning plates
start-firm-papers = Until when our papers hold
start-desk-guests = The desk: who stays here
start-desk-out = The desk: somebody left
start-sublet-answer = Answer about subletting
duty-employer-report-start = Report somebody who began to work
duty-service-contract-ends = The property contract ends soon
duty-agency-record-ends = The agency’s registration ends soon
duty-care-contract-ends = The contract for care of fire facilities ends soon
duty-owner-on-sublet = Say whether you agree to a sublet
duty-manager-lesson = Take the lesson for property managers
duty-manager-lesson-again = Take the lesson for property managers again
duty-employer-lesson = Take the lesson for employers
duty-employer-lesson-again = Take the lesson for employers again
duty-agent-lesson = Take the lesson for agents
duty-agent-lesson-again = Take the lesson for agents again
duty-operator-lesson = Take the lesson for operating companies
duty-operator-lesson-again = Take the lesson for operating companies again
duty-service-station-lesson = Take the lesson for rental service stations
duty-service-station-lesson-again = Take the lesson for rental service stations again
duty-rental-supermarket-lesson = Take the lesson for rental supermarkets
duty-rental-supermarket-lesson-again = Take the lesson for rental supermarkets again

# Reminders in WeChat: WeChat wants the reader's own consent for each.
remind-here = To get the next reminder in WeChat, open this and tap Agree. One tap, one reminder.
start-remind-here = Remind me once in WeChat
