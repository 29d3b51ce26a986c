# 房东记一处房子的消防器材和设备。
nothing-listed = { $address }：这里的办法没有列出要配的器材，不用记。
none-yet = { $address }还没有记过器材，先记第一样。
which = { $address }有这些。哪一样有变化？
    .add = 添一样新的
    .more = 后面还有
line = { $what }，{ $number }个{ $state ->
        [broken] （坏了）
       *[works] {""}
    }
line-dated = { $what }，{ $number }个，{ FULLDAY($date) }到期{ $state ->
        [broken] （坏了）
       *[works] {""}
    }
what = { $what }怎么了？
    .replaced = 换了新的
    .broken = 坏了
    .works = 看过，好用
    .gone = 拿走了，不用了
kind = 添的是哪一样？
    .more = 后面还有
number = 一共几个？
place = 放在哪里？比如：二楼楼梯口。
made-on = 哪天生产的？瓶身或背面的标签上有。
    .skip = 看不清
expires-on = 哪天到期？写上年份，比如2026年5月1日。到期前会提醒您。
    .skip = 没有到期的日子
photo = 拍一张照片，方便核对。
    .skip = 不拍
noted = 记好了：{ $address }。
    .equipment = 再记一样
