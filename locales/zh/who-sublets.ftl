# 房东说明谁在转租、替他管房。
sure = { $address }是别人在转租、管着？请他自己登记进来，以后租客由他报送、核对。您是房主，发邀请就是同意他转租；您自己也是转租的，还要等房主答应。
    .yes = 是的，发邀请给他
    .no = 没同意过，或不是这样
left-as-is = 好的，没有改动。有人没经您同意在转租的，告诉网格员。
made = 邀请做好了。请把链接发给他，或让他扫这个码。一个人用一次，{ $days }天内有效。
made-telegram = 他用 Telegram 的话，发这个链接也行。

# Roles beside tenant and landlord
whose = { $address }：这些人，您同意过转租。看哪一位，还是再请一个人？
    .new = 再请一个人
withdraw = 您{ DAY($date) }同意姓{ $surname }的人转租。要收回吗？收回后工作人员找双方谈，住在里面的人先不变。
    .withdraw = 收回
    .keep = 先不变
withdrawn = 记下了，您收回了同意，已经告诉姓{ $surname }的人。工作人员会找双方谈。
