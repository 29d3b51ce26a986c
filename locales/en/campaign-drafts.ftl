# Campaign messages: texts an office may begin with, and the reader imagined in a preview.

# Texts to begin with
template-education = Hello, this is fire safety month. Keep e-bikes out of the building and never charge them on the stairs; look at power and gas before you sleep. The lesson on fire takes about 3 minutes.
template-case = A case: the stairs of a rented house were full of e-bikes, several warnings did not help, and the landlord was fined. Please look at your own stairs and clear them today.
template-inspection = Hello, { $office } is looking at fire safety in rented houses in { $village }. Staff show a pass, take no money and enter no empty room. Ask them whatever you want to know.
template-good-practice = Something that works: some landlords put a roof and charging points in the yard, and the stairs are free. If you want to do the same, ask { $office }.
template-news = Hello, { $office } has something to tell you:
template-fire = There is a fire nearby. Leave now, take the stairs and not the lift, and go to open ground. For the fire brigade call 119.
template-gas = Gas may be leaking nearby. Open the windows, switch on no light, light no flame, make no call indoors, and go outside first.
template-weather = Strong wind and rain are coming. Take in what stands on the balcony, close windows and doors, keep away from low ground. If you live in an old house or a shed, go to a safe place early.
template-evacuation = For your safety, leave the house now and go to the place named in { $village }. Take your papers and medicine, and help older people and children near you.
template-supply = Water or power will be cut nearby. Store some water, switch off appliances and use no candles.

# A house is dangerous and its people leave; afterwards
leave-house = { $address } is dangerous. Leave now by the stairs and go to { $gather }. Take your papers and medicine, and help older people and children. The house will be fenced off; come back when staff say so.
back-home = { $address } is safe again, and you may go back. If something is unclear, ask { $office }.

# The invented reader of a preview
example-surname = Zhang
example-village = Jiangdong village
example-address = Jiangdong Xincun 12
example-office = Service centre
example-due = Thu 15 June
