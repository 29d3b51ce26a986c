# A sub-landlord registers the house they sublet.
waiting = What you registered before still waits to be checked:
    { $lines }
plate = Which house do you sublet? Write the code printed on its plate.
plate-title = Code on the plate
plate-unknown = “{ $typed }” was not found. Please look at the plate again.
no-such-plate = We could not find this plate. A house without a plate can be registered by its address.
    .new-house = Register by address
consent = { $address }: is the owner’s consent to sublet in writing? You can register without it too; a grid worker will ask the owner.
    .paper = Yes, I show it
    .none = Not in writing
paper = Take a photo of the owner’s written consent, or of the page of the contract that allows subletting.
rooms = How many rooms do you sublet?
    .skip = Not sure
rooms-too-many = This house is on record with fewer rooms: { $most }. Please look again, or tap “Not sure”.
name = Your name, as on your document.
name-title = Your name
phone = Your mobile number. A grid worker calls you there to check, and later it confirms that it is you.
phone-title = Your phone
noted = Noted: you sublet { $address }. A grid worker checks by { DAY($date) }; after that you report the tenants, and your duties are those of a landlord.
