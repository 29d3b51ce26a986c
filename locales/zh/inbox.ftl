# 居民的留言，等得最久的在前。
list = 还没回的有{ $count }个人，点一个看。
empty = 现在没有居民的留言。
no-place = 不知道住哪里
waits = { DAY($date) }起在等 · { $place } · { $count }条新的
answered = 回过了 · { $place }
we = 我们
they = 居民
photo = 一张照片，请在办公室的工作台上看
line = { $who }（{ DAY($date) }）：{ $what }
