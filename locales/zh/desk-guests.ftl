# 总台：住着哪些人，帮人申报，什么时候可以办居住证。
who = { $address }：看哪一位？
    .new = 有人在这里，帮他申报
    .report = 人不在，由总台报送
    .more = 后面还有
undeclared = { $place }，姓{ $surname }。本人还没有申报，可以帮他申报。
    .declare = 帮他申报
    .desk-out = 他搬走了
    .desk-guests = 看别人
declared = { $place }，姓{ $surname }。本人已经申报过了。
    .desk-out = 他搬走了
    .desk-guests = 看别人
permit-now = { $place }，姓{ $surname }。从{ DAY($date) }起可以申请居住证，请提醒他；申不申请由他自己定。
    .desk-out = 他搬走了
    .desk-guests = 看别人
permit-later = { $place }，姓{ $surname }。{ DAY($date) }起可以申请居住证。
    .desk-out = 他搬走了
    .desk-guests = 看别人
