# Places near by: free training, charging, fire gear, an office's window.
no-home = To find places near by we need to know where you live. Declare where you live and you will see them; or simply ask your grid worker.
kinds = These are near you. Which are you looking for?
kind-training = Free safety training
kind-charging = Charging an e-bike
kind-gear = Buying fire gear
kind-desk = An office's window
place = { $name }
    { $lines }
line-address = Address: { $value }
line-hours = Hours: { $value }
line-phone = Phone: { $value }
next-training = Learning here costs nothing. Where there is a link, book a time first.
next-charging = Please charge e-bikes here and not in corridors or rooms: everybody is safer.
next-gear = What is missing can be bought here, or anywhere else. Look for the quality certificate.
next-desk = Please bring your identity document.
other-kinds = Other places near by
none = We do not know of such a place near you yet. Your grid worker knows the neighbourhood and can tell you.
