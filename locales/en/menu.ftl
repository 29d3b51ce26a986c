# The menu: to-dos first, then the rest.
to-dos = You have { $count ->
        [one] { $count } thing
       *[other] { $count } things
    } to do. Choose one to begin.
nothing-due = There is nothing you have to do now. What would you like to do?
desk = This chat is your desk. For what waits in your areas choose “To be done today”.
more = There is also this.
due = By { DAY($date) } · { $what }
late = Was due { DAY($date) } · { $what }
still-here = I have moved out, or still live here
next-page = More
first-page = Back to the first page

# Where somebody has several roles: a button for each, which is also the first line of its page
role-officer = As an officer
role-employer = As an employer
role-agent = As an agent
role-property_manager = As a property manager
role-operator = As an operating company
role-service_station = As a rental service station
role-rental_supermarket = As a rental supermarket
role-desk = At the front desk
role-landlord = As a landlord
role-tenant = As a tenant

of-whom = { $surname }, since { DAY($date) }
