# Somebody should come and help.
about-help-fill = Fine, somebody will help you.
about-no-document = It works without a document too: our staff check who you are in person.
about-foreigner = Fine, the staff who register foreigners will contact you.
about-wrong-plate = Thank you for telling us. A grid worker will look at this plate. If you think it is fake, fill in nothing.
about-at-window = Fine, you can bring your document to the office; it is free. Before you go, somebody tells you what to bring.
place = Where are you? The address, or something nearby.
phone = Your phone, so that we can call you first. You may leave this out.
    .skip = Leave out
words = Anything else to say, such as when you are at home? You may leave this out.
    .skip = Nothing more
we-call = Noted. Somebody calls you by { DAY($date) } at the latest.
we-come = Noted. Somebody comes to { $place } by { DAY($date) } at the latest.
