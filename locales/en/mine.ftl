# My declarations: how far they have come; to copy, correct, withdraw or have deleted.
none = There is no declaration of yours here yet. What you filled in elsewhere shows up once you confirm your phone.
what = What it is
    .residence = residence
    .foreigner = foreigner's stay
    .child = a child’s
    .change = change
    .leaving = moving out
    .report = landlord’s report
declared = { $surname } · { $what } · { $address } · { $receipt }
    Filed on { FULLDAY($date) } · { $state }
look = Look at { $surname } · { $what } · { $receipt }
one = Number: { $receipt }
    What it is: { $what }
    Place: { $address }
    Name: { $name }
    Declared on: { FULLDAY($date) }
    Where it stands: { $state } ({ FULLDAY($since) })
certificate = Certificate number: { $number }
returned = Why it was returned: { $reason }
next = Choose one to look at, or something else.
next-returned = One answer has to be corrected; the rest is kept.
next-one = What would you like to do with this declaration?
correct = Correct { $receipt }
report-again = Report again
copy-it = Get a copy
withdraw = Withdraw it
moved-out = I have moved out
delete = Ask for deletion
back-to-it = Back to this declaration

# Copy
copy = Your declaration { $receipt }, declared on { FULLDAY($date) }.
    Place: { $address }
    { $said }
    Document and phone numbers are shown in part only; what is not listed is not shown here.
moved-out-title = Moved out on
children-title = Children declared along

# Withdrawing
why = Do you want to withdraw declaration { $receipt } ({ $address })? { $along ->
    [0] {""}
    [one] The child declared along is withdrawn too.{" "}
   *[other] The { $along } children declared along are withdrawn too.{" "}
    }It then counts no more; if you do live there, you would have to declare again, and the date counts from then. To withdraw it, choose why.
    .mistake = Withdraw, it was filled in wrongly
    .never-moved-in = Withdraw, I did not move in
    .other = Withdraw, another reason
    .keep = Do not withdraw
kept = Fine, nothing was changed.
withdrawn = Declaration { $receipt } is withdrawn. You can declare again at any time.
gone = Declaration { $receipt } has been withdrawn already; there is nothing more to do.
not-withdrawn = Declaration { $receipt } cannot be withdrawn here now. If you no longer live there, just tell us when you moved out; if something is wrong, ask for help.
    .still-here = I have moved out

# Asking for deletion
delete-sure = You can ask to have what is in declaration { $receipt } deleted; our staff will answer. To be honest with you: the law wants it kept while you live there and for { $keep } years after you move out, and before that it cannot be deleted; until then it is stored and used only as the law requires, for nothing else. Do you want to ask?
    .ask = Ask for deletion
    .keep = Do not ask
delete-asked = Noted: you ask to delete { $receipt }. Our staff will answer by { DAY($date) }. Until then the declaration stands.
