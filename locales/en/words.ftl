# What can be said at any time: only a whole message counts, bars part the variants.
menu = menu|to-do|to do|todo|/menu|/todo
back = back|go back|/back
stop = stop|exit|quit|/stop|/cancel
opt-out = unsubscribe|opt out|opt-out|/optout|/unsubscribe
language = language|change language|/language|/lang
help = help|?|/help
greeting = hi|hello|hey|good morning|/start
emergency = 110|119|120|fire|police|ambulance|emergency
alarm = on fire|there is a fire|there's a fire|smell gas|gas leak|call the police|help me|call an ambulance

go-on = continue|go on|resume
officer = staff|i am staff|officer|i am an officer|police officer
