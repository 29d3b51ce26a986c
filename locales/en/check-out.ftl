# A landlord takes a card back and is asked whether the tenant has left.
who = { $address }: which one?
    .more = More
    .none = Not listed
not-there = We could not find this tenant; it may be settled already.
not-listed = This person is not registered at { $address }. If they lived there, you can report them first.
card = They hold a card: { $numbers }. Did it come back?
    .back = It came back
    .not-yet = Not yet
gone = Has tenant { $surname } at { $place } left?
    .left = Yes, moved out
    .stays = No, still living there
    .unsure = Not sure
left-on = On which day did they leave?
noted-left = Noted: tenant { $surname } at { $place } has left. We ask them too; if they say otherwise, a grid worker checks. { $card ->
        [back] The card came back.
        [out] The card is still out; note it when it comes back.
       *[none] {""}
    }
    .check-out = Another one
noted-stays = Noted: tenant { $surname } at { $place } still lives there. { $card ->
        [back] The card came back; hand it out again if they need it.
       *[none] {""}
    }
    .check-out = Another one
noted-unsure = Noted. { $card ->
        [back] The card came back, but that does not mean they left.
       *[none] {""}
    } Tenant { $surname } at { $place } counts as living there; tell us when you know.
    .check-out = Another one
