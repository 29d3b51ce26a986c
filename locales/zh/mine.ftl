# 我的申报，办到哪一步。
none = 这里还没有您的申报。以前在别处填过的，确认手机号就能看到。
declared = { $surname } · { $address } · { $receipt }
    { FULLDAY($date) }申报 · { $state }
look = 细看 { $surname } · { $receipt }
one = 编号：{ $receipt }
    住处：{ $address }
    申报人：{ $name }
    申报日期：{ FULLDAY($date) }
    办到哪一步：{ $state }
next = 要细看哪一份，或者办别的，点一项。
next-returned = 有申报要改一处，其他内容都留着。
correct = 去改 { $receipt }
