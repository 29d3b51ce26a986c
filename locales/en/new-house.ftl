# A landlord registers a house; it counts once an officer has checked it.
waiting = What you registered before still waits to be checked:
    { $lines }
village = In which village or community is the house? Just its name, for example: Jiangdong.
village-title = Village
village-again = “{ $typed }” was not found. Write it once more in another way, only the name of the village or community. If you do not know it, somebody can help.
    .help = Ask for help
village-again-title = Village
village-help = Fine. Somebody will help you find the address; then go on registering.
no-such-village = “{ $typed }” was not found. Write only the name of the village or community; it is in the ownership certificate, or ask a neighbour.
which-village = { $count ->
    [1] Is it this one?
   *[other] Several have this name. Which one is it?
}
    .none = None of these
which-village-title = Which village
place = What is the address? If it has no number, say how to find it, for example: second house behind the shop.
place-title = Address
type = What kind of house is it?
    .unsure = Not sure
type-title = Kind of house
letting = Is it let now?
    .let = It is let
    .vacant = Empty, to be let
    .owner_only = We live there ourselves, not let
letting-title = How it stands
how-let = How is it let?
    .whole = As a whole, to one household
    .by-room = Room by room
how-let-title = How it is let
owner-lives = Does your own family live in this house too?
    .yes = Yes
    .no = No
owner-lives-title = We live there too
rooms = How many rooms are let or to be let?
rooms-title = Rooms
beds = How many beds are there?
beds-title = Beds
area = How many square metres is the part that is let? Roughly is enough.
area-title = Area
floors = How many floors does the house have?
floors-title = Floors
corridors = How many corridors are there? Write 0 if there is none.
corridors-title = Corridors
manager = Does somebody else look after this house for you? If so, write their name.
    .skip = No, I do it myself
manager-title = Who looks after it
name = Your name, as on your document.
name-title = Your name
phone = Your mobile number. A grid worker calls you there to check, and later it confirms that it is you.
phone-title = Your phone
check = Please look it over. Tap a line to change it; if all is right, send it.
    .send = All right, send
noted = Noted: { $address }. A grid worker will contact you by { DAY($date) }; it is registered once they have checked. Until then it is shown as waiting.
