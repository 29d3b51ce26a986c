# 菜单：要办的事在前，别的在后。
to-dos = 您有{ $count }件事要办，点一件就开始。
nothing-due = 现在没有要您办的事。想办什么，点一项。
more = 还有这些。
due = { DAY($date) }截止 · { $what }
late = 已过{ DAY($date) } · { $what }
still-here = 搬走了，或者还住着
next-page = 更多
first-page = 回到第一页
