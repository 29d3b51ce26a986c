# Landlord and tenant do not agree: what, where, a few words, and whoever mediates gets in touch.
danger-first = If somebody uses force, or will not let you in or out, call 110 first. This chat cannot raise an alarm.
about = What is it about? Mediation is free.
    .deposit = Deposit or rent
    .repairs = Repairs that were not made
    .leaving = Ending the lease early, being told to leave
    .noise = Noise, or trouble with neighbours
    .cut-off = Water or power cut off, locks changed
    .other = Something else
place = Which house is it? Write the address, or what is next to it.
words = Please say in a few words what happened. Keep the contract and the receipts, and bring them along.
phone = Leave a phone number so that somebody can reach you. You may leave this out.
    .skip = No number
noted = Noted. By { DAY($date) } at the latest somebody from { $office } gets in touch. Both sides are heard first and nobody takes sides; if you cannot agree, the court remains open to you.
