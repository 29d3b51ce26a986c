# 租赁备案：和申报、报送不是一回事。
two-things = 租赁备案和住址申报是两件事：备案报的是租约，申报和报送说的是谁住在这里。办了一件，另一件也要办。
where = { $known ->
        [named] 备案到{ $office }办。
       *[unknown] 备案到住建部门办，窗口会告诉您带什么。
    }
so-far = { $address }已经记下的备案：
    { $lines }
line = { $room }，备案号{ $number }，{ FULLDAY($filed) }办的
line-until = { $room }，备案号{ $number }，{ FULLDAY($filed) }办的，租到{ FULLDAY($until) }
state = { $address }的租约备案了吗？
    .filed = 办好了，记一笔
    .not-yet = 还没办
not-yet = 好的。办好了再来记一笔，免得以后找不到。
room = 是哪一间的租约？
number = 备案号是多少？写在备案证明上。
    .skip = 还没拿到
filed-on = 哪天办的？
until = 租到哪天？写上年份。
    .skip = 没写期限
noted = 记好了：{ $address }，{ $room }的租约办过备案。住进来的人还没报送的，请报送一下。
