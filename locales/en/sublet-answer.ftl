# The owner’s written word about subletting.
agree = Somebody called { $surname } says they sublet { $address }{ $rooms ->
    [0] {""}
   *[other] {" "}({ $rooms } rooms)
 }. Do you agree? A no drives nobody out: somebody talks to both of you.
    .agree = I agree
    .refuse = I do not agree
    .later = Let me think
statement =
    I agree that { $surname } sublets { $address } (plate { $code }){ $rooms ->
    [0] {""}
    [one] , { $rooms } room
   *[other] , { $rooms } rooms
 }. I know that I can take this back later. { $date }
sign = Please read it: this is your written consent.
    { $statement }
    .sign = Yes, I agree to this
    .back = Back
later = Fine, come back when you have decided. As long as you say nothing, it is no consent.
    .sublet-answer = Answer now
noted-agree = Noted: you agree that { $surname } sublets. To take it back later, choose “Somebody sublets my house” in the menu.
noted-refuse = Noted: you do not agree. Somebody talks to you and { $surname }; for those who live there nothing changes yet.
nothing-asked = Nobody waits for your word about subletting now.
