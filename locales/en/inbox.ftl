# Messages of residents, who waits longest first.
list = { $count } people wait for an answer. Choose one.
empty = There are no messages of residents now.
no-place = Address not known
waits = Waiting since { DAY($date) } · { $place } · { $count } new
answered = Answered · { $place }
we = We
they = Resident
photo = a photo; please look at it at the office's desk
line = { $who } ({ DAY($date) }): { $what }
