# Subletting.
not-my-stay = This home is not under your name now, so nothing can be done here.
no-stay = There is no home under your name now. If you moved in and have not declared it yet, tap below.
stay = Which home?
    .more = More
rule = To sublet { $place }, the owner has to consent in writing. Whoever sublets has the duties of a landlord: report who lives there, see to safety.
consent = Has the owner consented in writing?
    .written = Yes, I have it in writing
    .not-yet = Not yet, but it is sublet already
    .only-asking = It is not sublet, I am asking first
if-not-yet = Please get it from the owner soon. Those who moved in declare all the same.
if-only-asking = Talk to the owner first and ask for a note: subletting allowed, to whom, until when, signed.
ask-first = Come back when you have it; a photo will do.
photo = Please take a photo of the note; the words must be readable. You may leave this out.
    .skip = No photo now
words = Anything else? Such as which room is sublet. You may leave this out.
    .skip = Nothing else
noted = Noted. An officer looks at it by { DAY($date) } at the latest and gets in touch if anything is missing.
