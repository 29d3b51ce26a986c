# 有人请帮忙：看一看，办完了说一声。
asked = { $what }：{ $place }。{ DAY($date) }提出，请在{ DAY($due) }当天或之前答复。
wrote = 对方写的：{ $said }
call = 对方留的电话是{ $phone }，只用来办这件事，请不要转发。这次查看已经记下。
seen-to = 办得怎么样？
    .done = 去过或联系过了，办好了
    .phone = 看留下的电话
    .later = 先放着
no-longer-waits = 好的，这件事办好了。
not-there = 没找到这件事，也许别人已经办好了。
