# The first screen after scanning a plate.
here = This is the page for declaring that you live at { $address }. { $office } runs it for { $police }. Free, about 3 minutes; you can stop and go on later.
    No fee, no bank card, no password. Enter a code from an SMS only on this page, and tell it to nobody.
what = What would you like to do?
    .patrol = I am on my round here
    .visit = Record a visit
    .declare = I live here: declare it
    .landlord = I am the landlord or manager
    .hazard = Report a hazard
    .elsewhere = Wrong address, I live elsewhere
    .help = Somebody should help me fill it in
    .language = 语言 / Language
unknown-plate = We did not find this plate: the code may be wrong, or the plate was replaced. You can declare without a plate.
    .declare = Declare without a plate
revoked-plate = This plate is no longer in use. If there is a new one at the door, please scan that; if not, you can declare all the same.
    .declare = Declare without a plate
