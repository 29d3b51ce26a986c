# 附近的地方：免费培训、充电、买消防器材、办事窗口。
no-home = 要先知道您住在哪里，才能找附近的地方。申报了住址就能查；也可以直接问网格员。
kinds = 您附近有这些地方，想找哪一种？
kind-training = 免费学安全的地方
kind-charging = 电动车充电的地方
kind-gear = 买消防器材的地方
kind-desk = 办事窗口
place = { $name }
    { $lines }
line-address = 地址：{ $value }
line-hours = 时间：{ $value }
line-phone = 电话：{ $value }
next-training = 在这里学不收钱。能预约的，先约个时间再去。
next-charging = 电动车请到这些地方充，别推进楼道和房间，一家人都安全。
next-gear = 缺的东西可以在这里买，到别处买也行。买的时候看看有没有合格证。
next-desk = 去的时候带上证件。
other-kinds = 附近别的地方
none = 您附近的这类地方，我们还不知道。可以问问网格员，附近的事他们熟。
