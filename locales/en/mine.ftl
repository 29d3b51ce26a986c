# My declarations and how far they have come.
none = There is no declaration of yours here yet. What you filled in elsewhere shows up once you confirm your phone.
declared = { $surname } · { $address } · { $receipt }
    Declared on { FULLDAY($date) } · { $state }
look = Look at { $surname } · { $receipt }
one = Number: { $receipt }
    Place: { $address }
    Name: { $name }
    Declared on: { FULLDAY($date) }
    Where it stands: { $state }
next = Choose one to look at, or something else.
next-returned = One answer has to be corrected; the rest is kept.
correct = Correct { $receipt }
