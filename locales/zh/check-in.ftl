# 房东发门禁卡。发不发卡，跟申报没申报没有关系。
who = { $address }：卡发给谁？
    .more = 后面还有
    .new = 新搬来的，先报送
not-there = 没找到这位租客，也许已经搬走了。
number = 发给{ $place }姓{ $surname }的租客。卡号是多少？钥匙扣上的号也行。
issued-on = 哪天发的？比如今天。
issued = 记好了：卡{ $number }，发给{ $place }姓{ $surname }的租客。他还没申报的，卡也照发；提醒他来申报就行。
    .check-in = 再发一张
