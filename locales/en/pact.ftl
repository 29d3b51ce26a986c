# The pact: read it, and your agreement is noted.
no-pact = There is no pact to read here.
read-first = { $title }: please read it, about half a minute.
part = { $text }
read = Have you read it?
    .agree = Yes, I agree
    .later = Later
come-back = All right, it stays in the menu.
agreed = Noted. It holds until { FULLDAY($date) }.
