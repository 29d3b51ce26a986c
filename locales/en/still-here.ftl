# A tenant says: still here, moved out, away for a while.
not-my-stay = This address is not in your name at present; there is nothing to answer.
no-stay = No place is in your name at present. If you have moved in and not declared yet, do it below.
stay = Which place is it about?
    .more = More places
still = Do you still live at { $place }?
    .yes = Yes, still here
    .moved = I have moved out
    .away = Away for a while, coming back
moved-on = Which day did you move out? For example yesterday, or 1 June.
back-on = About when will you be back? Half a year ahead at most.
noted-yes = Thank you, noted: you still live at { $place }.
noted-moved = Noted: moved out on { DAY($date) }. Number { $number }.
    Please declare again at your new place.
    .declare = Declare the new place
noted-away = Noted. We will not ask about it before { DAY($date) }.
