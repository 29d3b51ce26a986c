# 房东说房子租着、空着，还是不租了。
how = { $address }现在怎么样？
    .let = 租着，或又租出去了
    .vacant = 空着
    .owner_only = 自己住
    .stopped = 不租了
    .sold = 卖了
since = { $how ->
        [let] 哪天租出去的？
        [vacant] 哪天空出来的？
        [owner_only] 从哪天起自己住？
        [stopped] 从哪天起不租了？
       *[sold] 哪天卖的？
    }
owner-lives = 您自己家也住在里面吗？
    .yes = 也住
    .no = 不住
noted-let = 记好了：{ $address }租着。有人搬来，请报送一下。
noted-quiet = 记好了：{ $address }{ $how ->
        [vacant] 空着
        [owner_only] 自己住
        [stopped] 不租了
       *[sold] 卖了
    }。以后不再提醒您报送；又租出去了，来说一声。
still-listed = 记好了。不过{ $address }还登记着{ $count }位租客。他们搬走了的话，请说一声是哪天。
    .left = 说说谁搬走了
