# An organisation’s own papers.
paper = { $organisation }: which paper?
since = { $what }: from which day? For example 1 January 2023.
until = Until which day? We remind you before it ends. If it has no end, choose “no end”.
    .skip = No end
photo = A photo of it? Optional.
    .skip = No photo
noted = Noted: { $what }.
    .firm-papers = Another paper
none-asked = No papers are asked of your organisation here.
