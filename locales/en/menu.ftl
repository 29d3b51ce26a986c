# The menu: to-dos first, then the rest.
to-dos = You have { $count ->
        [one] { $count } thing
       *[other] { $count } things
    } to do. Choose one to begin.
nothing-due = There is nothing you have to do now. What would you like to do?
more = There is also this.
due = By { DAY($date) } · { $what }
late = Was due { DAY($date) } · { $what }
still-here = I have moved out, or still live here
next-page = More
first-page = Back to the first page
