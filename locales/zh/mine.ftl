# 我的申报，办到哪一步。
none = 这里还没有您的申报。以前在别处填过的，确认手机号就能看到。
declared = { $receipt } · { $address }
    { FULLDAY($date) }申报 · { $state }
next = 要办别的，点一项。
next-returned = 有申报要改一处，其他内容都留着。
correct = 去改 { $receipt }
