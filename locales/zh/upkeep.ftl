# 物业报自己做过的事：演练、巡查、协议、器材。
not-asked = 这里的规定没有要求您单位报这些。有人住进来，可以报送。
what = { $address }：做了哪一件？
    .more = 后面还有
done-on = { $what }，是哪天？比如今天、6月1日。
until = 协议到哪天为止？
people = 有多少人参加？这项选填。
    .skip = 不填
photo = 有照片的话，拍一张或选一张。这项选填。
    .skip = 没有
noted = 记下了：{ DAY($date) }，{ $what }。
    .upkeep = 再报一件
looked-over = 记下了：{ DAY($date) }，{ $what }。{ $count ->
        [0] 这处房子还没有登记这样的器材，请工作人员补上。
       *[other] 登记在这里的{ $count }项都记上了。
    }
    .upkeep = 再报一件
