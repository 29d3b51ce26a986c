# My declarations and how far they have come.
none = There is no declaration of yours here yet. What you filled in elsewhere shows up once you confirm your phone.
declared = { $receipt } · { $address }
    Declared on { FULLDAY($date) } · { $state }
next = Anything else? Choose below.
next-returned = One answer has to be corrected; the rest is kept.
correct = Correct { $receipt }
