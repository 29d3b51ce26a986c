# An employer reports new workers.
why = By { $law }, an employer reports within { $count } working days when somebody begins and when they leave. Only the police and those who work on this can see what you fill in.
wages = Who pays the wages?
    .us = We do
    .agency = A labour agency
agency-reports = For agency workers, the agency reports when they begin and leave. If they live in your dormitory, please report that.
    .lodged = Report who lives in the dormitory
way = How many people?
    .one = One person
    .several = Paste a list
lines = One person a line: name, identity number, phone, then the room if they live in the dormitory. You can paste from a table, at most 30 people.
lines-title = List
name = The worker's name, as on the document.
name-title = Name
document = Which document do they have? Please look at it as you fill this in.
    .resident-id = Resident identity card
    .temporary-id = Temporary identity card
    .hmt = Document of Hong Kong, Macao or Taiwan
    .foreign = Passport or foreigner's permanent residence card
    .unseen = I have not seen it yet
document-title = Document
document-kind = Which kind?
    .hmt-residence = Residence permit for Hong Kong, Macao and Taiwan residents
    .hkmo-permit = Mainland travel permit for Hong Kong and Macao residents
    .taiwan-permit = Mainland travel permit for Taiwan residents
    .passport-foreign = Foreign passport
    .foreign-permanent = Foreigner's permanent residence card
see-it-first = Please look at the worker's document first, then come back. If they have none, an officer can check in person.
    .hire = I have seen it now
    .help-me = Ask an officer to check
foreign-worker = Foreign workers have a rule of their own: registered at the police station within { $hours } hours of moving in. An officer can contact you.
    .help-me = Ask an officer to contact me
id-number = The number of the document.
id-number-title = Document number
phone = The worker's phone. You may leave this out.
    .skip = Leave out
phone-title = Phone
began = Which day did they begin? For example 1 June, yesterday.
began-title = Began
ended = Until which day is the contract? If that is open, choose so.
    .skip = Open
ended-title = Until
lodged = Do they live in your dormitory?
    .yes = Yes
    .no = No
room = Which room of the dormitory?
room-title = Room
check = Please look through it. Choose what is wrong to change it, or send it.
    .send = All right, send it
hired = Reported: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }. Please tell them to declare where they live: the plate at their door leads to the form.
    .hire = Report more
hired-lodged = Reported: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }, and that they live in the dormitory.
    Please send them this link so that they declare; it takes about 3 minutes.
    .hire = Report more
