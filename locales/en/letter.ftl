# Reading the letter, signing it.
no-letter = There is no letter to sign for this house at present.
in-force = The letter for { $address } is signed and holds until { FULLDAY($date) }; no need to sign now.
in-force-open = The letter for { $address } is signed; no need to sign now.
read-first = This is the { $title }: a promise every landlord signs. Signing says that you know what you have to see to.
    Please read it through; typing your name at the end signs it, about 3 minutes.
covers = You have { $count } houses on record; signing this once counts for all of them.
houses = { $list } ({ $count } houses)
between = {"; "}
part = { $text }
read = Have you read it?
    .sign = I have read it, sign
    .later = Not now
signature = Please type your name: { $name }. That is your signature; we record the time and the text above.
come-back = Fine, not now. Come back when you like; the due date stays the same.
signed = Signed. Number { $number }. Next you could take a few minutes to learn about safety.
