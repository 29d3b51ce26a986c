# A round by scanning plates.
plate = Please scan the plate where you are, or type the code on it.
work = { $address }: what was this round for?
found = { $address }, { $what }: how did you find it?
    .fine = Nothing wrong
    .wrong = Something is wrong
note = What is wrong? One line will do.
photo = A photo? Optional.
    .skip = No photo
noted-fine = Noted. { $count } plates scanned today.
    .patrol = Next plate
noted-wrong = Noted, plate { $count } today. Please report the hazard too, so that somebody sees to it.
    .hazard = Report the hazard
    .patrol = Next plate
not-here = This plate is not of a place you look after, or no rounds by plate are asked for here.
