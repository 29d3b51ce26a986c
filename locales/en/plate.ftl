# What is printed on the door plates.

title = Door plates
qr = QR code
hint = Print on A4 at actual size (100 %), cut along the dashed line. One per house, at the door, 1.5 m high, out of the rain.
count = { $count } plates
what = Living here? Scan to declare
free = Free · about 3 minutes · nothing to install
step-scan = Scan with your phone, or type into a browser
step-code = Plate code
step-choose = Choose “I live here” and answer the questions
step-others = Landlords, wrong address: the same code
fraud = No money, no bank card, no password. The address must begin with { $domain }. If not, do not fill it in: tell us, or call 110.
fraud-sticker = Tell us, too, if the code looks stuck on.
ask = Questions
printed = Printed
