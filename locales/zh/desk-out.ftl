# 总台：客人搬走了。
left-on = { $place }，姓{ $surname }的这位，哪天搬走的？
with-you = 姓{ $surname }的这位在您面前吗？本人在，就算本人说的。
    .here = 在，是他自己说的
    .gone = 不在
noted-here = 记下了：本人说搬走了，总台协助。工作人员看过就算数。
    .desk-guests = 看别人
noted-gone = 记下了：总台说姓{ $surname }的这位搬走了。工作人员会去核对，登记先不变。
    .desk-guests = 看别人
not-there = 这一位不在名单里，也许已经搬走了。
    .desk-guests = 看别人
