# A landlord objects to a class or an order.
about = { $address }: what do you object to?
    .class = The class of this house
    .order = An order, or what is to be put right
words = Please write what is not right, and how you think it should be.
photo = If a photo shows it, take one.
    .skip = None
check = You wrote: { $words }
    Hand it in now?
    .send = Hand it in
    .again = Change it
noted = Received. { $office } answers by { DAY($date) }, here in this chat. Until then what was asked still stands.
