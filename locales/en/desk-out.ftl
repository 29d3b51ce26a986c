# A guest left.
left-on = { $place }, { $surname }: on which day did they leave?
with-you = Is { $surname } before you? If so it counts as their own word.
    .here = Yes, they say so themselves
    .gone = No
noted-here = Noted as their own word, with the desk’s help. It counts once an officer has looked at it.
    .desk-guests = Another guest
noted-gone = Noted: the desk says that { $surname } has left. Somebody checks; the record stays until then.
    .desk-guests = Another guest
not-there = This guest is not on the list; perhaps they have left already.
    .desk-guests = Another guest
