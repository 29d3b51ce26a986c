# 租客说一声：还住着、搬走了、暂时离开。
not-my-stay = 这处住址现在不在您的名下，不用回答。
no-stay = 现在没有登记在您名下的住处。搬来了还没申报的，点下面申报。
stay = 是哪一处？
    .more = 后面还有
still = 您现在还住在{ $place }吗？
    .yes = 还住着
    .moved = 搬走了
    .away = 暂时离开，还回来
moved-on = 哪天搬走的？比如昨天、6月1日。
back-on = 大概哪天回来？最多写半年以后。
noted-yes = 谢谢，记下了：还住在{ $place }。
noted-moved = 记下了：{ DAY($date) }搬走。编号{ $number }。
    搬到新的地方，请在那边再申报一次。
    .declare = 申报新住处
noted-away = 记下了。{ DAY($date) }以前，不再问您这件事。
