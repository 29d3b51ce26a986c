# To officers: counts only, no names, phones or addresses.
digest = { DAY($date) }, in your areas: { $due } due today, { $overdue } overdue, { $declarations } declarations to accept, { $requests } requests for help to answer. The system shows which.
nothing = { DAY($date) }, in your areas: nothing is due, overdue or waiting today.
handed = { $number } overdue matters were handed to your office today. The system shows which.
help = { $number } requests for help wait for an answer in your areas. Please look in the system, then call or go there.
test = If you can read this, the address works. Each morning you will be told what there is to do in your areas: counts only, no names.
paused = { $account } cannot send now: its service does not let us in ({ $reason }). { $number } messages wait, none is lost. Please have the account and its keys looked at, then start the worker again.
