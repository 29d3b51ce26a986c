# 房东登记一处房子；网格员核对以后才算。
waiting = 您登记过的，还在等核对：
    { $lines }
village = 房子在哪个村或社区？写名字就行，比如：江东新村。
village-title = 村或社区
village-again = 没找到“{ $typed }”。换个写法再写一次，只写村或社区的名字。还是不知道，可以请人帮忙。
    .help = 请人帮忙
village-again-title = 村或社区
village-help = 好的。请人帮您找到地址，再接着登记。
no-such-village = 没找到“{ $typed }”。请换个写法，只写村或社区的名字；不知道的，看看房产证，或问问邻居。
which-village = { $count ->
    [1] 是这里吗？
   *[other] 叫这个名字的有几个，是哪一个？
}
    .none = 都不是
which-village-title = 哪个村
place = 房子的地址是什么？没有门牌号，就写怎么找，比如：村口超市后面第二家。
place-title = 地址
type = 是哪一种房子？
    .unsure = 说不准
type-title = 哪一种房子
letting = 现在租出去了吗？
    .let = 租着
    .vacant = 空着，准备出租
    .owner_only = 自己住，不出租
letting-title = 现在的情况
how-let = 怎么租？
    .whole = 整套租给一家
    .by-room = 一间一间租
how-let-title = 怎么租
owner-lives = 您自己家也住在这处房子里吗？
    .yes = 也住
    .no = 不住
owner-lives-title = 自己也住
rooms = 租出去，或准备租的，一共几间？
rooms-title = 几间
beds = 一共有几张床？
beds-title = 几张床
area = 出租的部分一共多少平方米？大概的数就行。
area-title = 面积
floors = 房子有几层？
floors-title = 几层
corridors = 有几条走道？没有走道填0。
corridors-title = 几条走道
manager = 平时有别人替您管这处房子吗？有的话，写他的姓名。
    .skip = 没有，我自己管
manager-title = 谁来管
name = 您的姓名，和证件上一样。
name-title = 您的姓名
phone = 您的手机号。网格员核对的时候打给您，以后也用它确认是您本人。
phone-title = 您的手机号
check = 请看一遍。哪项不对，点那一项就能改；都对就提交。
    .send = 都对，提交
noted = 记下了：{ $address }。网格员会在{ DAY($date) }以前联系您，核对以后才算登记好。在那以前，这里显示“等核对”。
