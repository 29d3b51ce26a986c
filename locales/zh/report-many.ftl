# 房东一次报送多位租客：贴名单，或者交一张表。
why = 按{ $law }，有人搬进来，房东要在{ $count }{ $unit ->
        [working-days] 个工作日
        [days] 天
        [months] 个月
       *[hours] 小时
    }内报送。下面填的，只有民警和经办的人能看。
lines = { $address }：把名单贴在这里，一人一行：姓名、证件号码、电话、房号、哪天搬来。电话和房号可以没有。最多{ $most }行。
    用逗号、顿号、空格隔开都行；从表格里复制来的也行。
lines-title = 名单
not-read = 没能读出来。{ $why }
none-usable = 还没有一行能报送：
    { $wrong }
read = { $address }：有{ $count }位可以报送。
left-out = 还有{ $count }处不对，这几行先不报：
    { $wrong }
more-wrong = 还有{ $count }处，改好上面的再看。
column = { $name ->
        [name] 姓名
        [document] 证件类型
        [number] 证件号码
        [phone] 电话
        [room] 房号
        [moved_in] 搬来日期
       *[other] { $name }
    }
check = 现在就报送这{ $count }位吗？
    .send = 报送
    .again = 改好名单，重新贴
reported = 报好了：{ $address }，{ $count }位。
    租客自己也要申报。请把这个链接发给他们，各填各的。
    .report-many = 再报一份名单
