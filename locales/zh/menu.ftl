# 菜单：要办的事在前，别的在后。
to-dos = 您有{ $count }件事要办，点一件就开始。
nothing-due = 现在没有要您办的事。想办什么，点一项。
desk = 这个聊天是您的工作台。辖区里等着办的，点“今天要办的事”。
more = 还有这些。
due = { DAY($date) }截止 · { $what }
late = 已过{ DAY($date) } · { $what }
still-here = 搬走了，或者还住着
next-page = 更多
first-page = 回到第一页

# 一个人有几种身份时，每种身份一个按钮，也是它那一页的第一句
role-officer = 网格员和工作人员的事
role-employer = 用人单位的事
role-agent = 中介的事
role-property_manager = 物业的事
role-operator = 运营公司的事
role-service_station = 租房服务站的事
role-rental_supermarket = 租房超市的事
role-desk = 总台的事
role-landlord = 房东的事
role-tenant = 租客的事

of-whom = { $surname }，{ DAY($date) }搬来
