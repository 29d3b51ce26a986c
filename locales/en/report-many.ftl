# A landlord reports several tenants at once: a list pasted, or a table.
why = Under { $law } a landlord reports within { $count } { $unit ->
        [working-days] working days
        [days] days
        [months] months
       *[hours] hours
    } when somebody moves in. Only the police and the staff in charge see what you fill in.
lines = { $address }: paste the list here, one person a line: name, document number, phone, room, day of moving in. Phone and room may be missing. At most { $most } lines.
    Commas or spaces between them are fine, and so is what you copy from a spreadsheet.
lines-title = List
not-read = We could not read it. { $why }
none-usable = No line can be reported yet:
    { $wrong }
read = { $address }: { $count } people can be reported.
left-out = { $count } things are not right yet; these lines are left out:
    { $wrong }
more-wrong = And { $count } more; mend those above first.
column = { $name ->
        [name] name
        [document] kind of document
        [number] document number
        [phone] phone
        [room] room
        [moved_in] day of moving in
       *[other] { $name }
    }
check = Report these { $count } now?
    .send = Report
    .again = Mend the list and paste it again
reported = Reported: { $address }, { $count } people.
    The tenants must declare as well. Please send them this link; each fills in their own.
    .report-many = Report another list
