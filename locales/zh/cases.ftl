# 工作人员在聊天里一次受理几份申报。
only-these = 有{ $count }份等着受理。您的岗位只能看：
    { $lines }
accept = { $place ->
        [later] 后面还有{ $count }份等着受理，接着是这几份。
       *[first] 有{ $count }份等着受理，这里是最早的几份。
    }哪几份没问题、可以受理？回编号，比如 1,3。
    { $lines }
    .all = 都受理
    .none = 先都不受理
return = 其余的，有要退回去改的吗？
    .leave = 没有，先留着
later = 看后面的
gone = 有{ $count }份刚刚有别人办过了，没有再动。
done = { $returned ->
        [0] 受理了{ $count }份，已经告诉对方。
       *[other] 受理了{ $count }份，退回了{ $returned }份，都已经告诉对方。
    }
    .cases = 从头看清单
    .today = 看今天的事
