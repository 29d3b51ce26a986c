# Messages sent to many: buttons, hints, and texts for the office to begin with.

acknowledge = I have read this
relayed = (Issued by { $issuer }, { FULLDAY($date) } { $time }: { $level })
level-serious = serious danger
level-over = the danger is over
hints-campaign = There is a message ({ $kind }). Scan the plate at the door and read it on the page that opens.

# Kinds
kind-education = safety
kind-case = a case
kind-inspection = a visit
kind-good-practice = good practice
kind-news = news
kind-fire = fire warning
kind-gas = gas warning
kind-weather = weather warning
kind-evacuation = evacuation
kind-evacuation-over = back home
kind-supply = water and power
