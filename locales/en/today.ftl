# What officers have to do today, the most urgent first.
waiting = { $left ->
        [0] { $count } things wait in your areas. Choose one to begin.
       *[other] { $count } things wait in your areas. Choose one to begin. There are { $left } more.
    }
more = { $left ->
        [0] And these.
       *[other] And these; { $left } more come after.
    }
nothing = { $name }, nothing waits in your areas now.
elsewhere = Done at the office's own desk: { $count }
elsewhere-list = { $count ->
        [0] Nothing waits at the office's own desk.
       *[other] These { $count } are done at the office's own desk:
    { $lines }
    }
elsewhere-left = … There are { $left } more.
due-that-year = due { FULLDAY($date) } · { $what }
late-that-year = was due { FULLDAY($date) } · { $what }
about = { $what }: { $about }
duty-of-quota = Often enough: { $title }
duty-of-round = Inspection: { $title }
duty-of-look-back = Look at hazards again: { $title }
duty-of-report = Report: { $title }
declarations = Declarations to accept: { $count }
inbox = People waiting for an answer: { $count }
hazard = A reported hazard to look at
request = Somebody asked for help
request-help-fill = Help with the form
request-no-document = No document, needs help
request-foreigner = A foreigner's registration
request-wrong-plate = A wrong door plate
request-at-window = Wants to come to the window
request-delete-data = Asks to have data deleted
request-sublet = Wants to sublet, the written consent is to be seen
request-sublet-no-consent = Wants to sublet without a written consent
request-organisation = An organisation wants to register
request-dispute = A dispute to be settled
request-objection = An objection to a decision
duty = A duty
duty-visit-again = To be looked at again
duty-answer-thread = A message without an answer
duty-plate-missing = The door plate is missing
duty-plate-elsewhere = The door plate hangs in the wrong place
duty-plate-fake = A forged door plate, to be checked
duty-office-foreigner = Reach a foreigner for the registration
duty-office-visit = See whether they still live there
duty-office-visit-denied = The landlord says nobody of that name lives there: find out
duty-office-check-address = Find the address that was declared
duty-office-check-who-lives = Find out who lives there
duty-office-ask-who-lets = Find out who lets the house
duty-office-check-house = Check a house that was newly registered
duty-office-owner-silent = Ask the owner whether the house may be sublet
duty-office-check-sublet = The owner does not agree to the subletting: talk to both
duty-office-check-who-works = Find out whether they work there
duty-hazard-reported = A reported hazard to look at
duty-tip = A tip to look into
duty-consent-withdrawn = A guardian took consent back: look at the child's record
duty-hazard-enter = Enter the hazard in the system
duty-hazard-by-its-day = A hazard to be put right by its day
duty-hazard-due = A hazard to be put right by its day
duty-hazard-undated = Set a day for the hazard
duty-hazard-plan = Set a day for the hazard
duty-hazard-rectify = A hazard to be put right
duty-hazard-ordinary = A hazard to be put right
duty-hazard-major = A major hazard, to be put right at once
duty-hazard-pass-on = Pass the hazard on to its department
duty-hazard-post = Post the hazard and enter it
duty-hazard-fire-cleared = Fire hazards to be cleared
duty-hazard-structure-treated = An unsafe building to be treated
