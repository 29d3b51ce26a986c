# Filing a lease is not declaring a residence.
two-things = Filing a lease and declaring a residence are two things: the filing is about the contract, the declaration and the report say who lives there. Doing one does not do the other.
where = { $known ->
        [named] The lease is filed with { $office }.
       *[unknown] The lease is filed with the housing office; the window tells you what to bring.
    }
so-far = Noted for { $address }:
    { $lines }
line = { $room }, number { $number }, filed { FULLDAY($filed) }
line-until = { $room }, number { $number }, filed { FULLDAY($filed) }, until { FULLDAY($until) }
state = Is the lease of { $address } filed?
    .filed = Filed, note it
    .not-yet = Not yet
not-yet = Fine. Come back and note it when it is done, so that it can be found later.
room = Which room is the lease about?
number = What is the number of the filing? It is on the certificate.
    .skip = Not received yet
filed-on = On which day was it filed?
until = Until which day does the lease run? With the year.
    .skip = No end
noted = Noted: the lease of { $room } at { $address } is filed. If whoever moved in is not reported yet, please report them.
