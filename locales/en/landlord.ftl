# A landlord proves to be one.
plate = Please type the code printed on the plate of the house, a few letters and digits.
plate-unknown = We did not find a plate “{ $typed }”. Please compare it once more; letters and digits are easily mixed up.
no-such-plate = We did not find this plate. It may have been replaced.
    .landlord = Type the code of the new plate
why = Here the landlord or manager of { $address } can check tenants, report and sign the letter. So that nobody pretends to be you, please prove it first, about 1 minute.
way = How would you like to prove it?
    .phone = By SMS to my phone on record
    .claim-code = I have a paper with a code from a grid worker
    .neither = Neither
claim-code = Please type the code on the paper.
phone = Which phone is on record for you? We send an SMS to it.
come-and-see = No problem. { $office } can have a grid worker check it and give you a paper with a code.
    .help-me = A grid worker should contact me
proven = That is confirmed. From now on you can do everything for { $address } here.
proven-before = You have confirmed this before; you can start right away for { $address }.
