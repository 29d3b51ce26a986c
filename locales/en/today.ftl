# What officers have to do today, the most urgent first.
waiting = { $count } things wait in your areas. Choose one to begin.
more = And these.
nothing = { $name }, nothing waits in your areas now.
elsewhere = { $count } more are done at the office's own desk:
    { $told }
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
duty = A duty
duty-visit-again = To be looked at again
duty-answer-thread = A message without an answer
duty-plate-missing = The door plate is missing
duty-plate-elsewhere = The door plate hangs in the wrong place
duty-plate-fake = A forged door plate, to be checked
