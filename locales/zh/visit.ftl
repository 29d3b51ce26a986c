# 工作人员到访登记。
plate-code = 请扫门口的门牌，或者填门牌上的码。
not-here = 您的辖区里没有这块门牌。请再看一遍码，或者问问办公室。
kind = 这次去看什么？
kind-title = 去看什么
outcome = { $address }，这次见到人了吗？
    .met = 见到了
    .no-one = 家里没人
    .refused = 不让进
    .language = 听不懂对方的话
    .no-documents = 见到了，没带证件
outcome-title = 结果
head-count = 里面一共住了几个人？
head-count-title = 人数
fewer-than-seen = 见到了{ $seen }位，人数写的是{ $count }，少了。请再填一次一共住几个人。
somebody = 第{ $n }位
present = 名单上的人，今天见到了哪几位？回编号，比如 1,3；也可以回房号。
    { $who }
    .all = 都见到了
    .none = 一位也没见到
    .rest-all = 这一页和后面的都见到了
    .rest-none = 后面的都没见到
present-title = 见到的人{ $page ->
        [1] { "" }
       *[other] （第{ $page }页）
    }
came-meanwhile = 您填的时候，名单上又多了{ $count }位。前面填的都还在，只补这几位。
not-declared = { $count ->
        [1] { $who }还没有申报。是什么情况？
       *[other] 有{ $count }位还没有申报：{ $who }。是什么情况？
    }
    .invited = 已经请他们扫门牌申报
    .later = 说好过几天再申报
    .away = 暂时外出
    .refused = 不愿意申报
    .moved = 说是搬走了
    .differ = 各人不一样
not-declared-title = 没申报的{ $count }位
not-declared-moved = 其中哪几位说是搬走了？回编号，比如 1,3。
    { $who }
    .all = 都搬走了
    .none = 没有搬走的
    .rest-all = 这一页和后面的都搬走了
    .rest-none = 后面没有搬走的
not-declared-moved-title = 说是搬走的
not-declared-refused = 哪几位不愿意申报？
    { $who }
    .all = 都不愿意
    .none = 没有不愿意的
    .rest-all = 这一页和后面的都不愿意
    .rest-none = 后面没有不愿意的
not-declared-refused-title = 不愿意申报的
not-declared-away = 哪几位暂时外出？
    { $who }
    .all = 都外出了
    .none = 没有外出的
    .rest-all = 这一页和后面的都外出了
    .rest-none = 后面没有外出的
not-declared-away-title = 暂时外出的
not-declared-later = 哪几位说好过几天再申报？其余的，记作已经请他们扫门牌申报。
    { $who }
    .all = 都说过几天
    .none = 没有，都已经请过了
    .rest-all = 这一页和后面的都说过几天
    .rest-none = 后面的都已经请过了
not-declared-later-title = 过几天申报的
resting = 还有{ $count }位住在这里，按本人的要求，资料只保存、不使用，名单上不列。
others = 还有人住在里面、名单上没有吗？
    .yes = 有
    .no = 没有
others-title = 名单外的人
others-named = 他们姓什么、住哪间？一行一位，比如：赵 303。
others-named-title = 名单外是谁
reported = 有人反映{ $place }：{ $what }。现场看是这样吗？
    .found = 是，确实有
    .unfounded = 没有这回事
    .not-looked = 这次没看
reported-title = 反映的{ $what }
around = 房子里外看得怎么样？
    .fine = 没有隐患，设备能用，门牌也对
    .tell = 有要记的
    .not-looked = 这次没看
around-title = 房子
hazard-family = 现场看到隐患了吗？是哪一类？
    .none = 没有别的了
    .fire = 消防
    .electrical = 用电
    .gas = 燃气
    .housing = 房屋安全
    .land = 用地
    .public-order = 治安
    .market = 经营
    .dispute = 纠纷
    .school = 入学
    .more = 其他类别
hazard-family-title = 还有隐患吗
hazard-code = 是哪一种？
    .more = 后面还有
    .none = 都不是，不记这一条
hazard-code-title = 隐患{ $n }
hazard-place = 在哪个位置？比如二楼过道。
hazard-place-title = 隐患{ $n }的位置
hazard-photo = 拍一张照片。只拍东西，不拍人和证件。
hazard-photo-title = 隐患{ $n }的照片
gear = 登记过的设备，今天看到了哪几样？回编号，比如 1,3。
    { $what }
    .all = 都看到了
    .none = 一样也没看
    .rest-all = 这一页和后面的都看到了
    .rest-none = 后面的都没看
gear-title = 看到的设备{ $page ->
        [1] { "" }
       *[other] （第{ $page }页）
    }
broken = 这里面哪几样不能用？
    { $what }
    .all = 都不能用
    .none = 都能用
    .rest-all = 这一页和后面的都不能用
    .rest-none = 这一页和后面的都能用
broken-title = 不能用的
plate = 门口的门牌对吗？
    .fine = 对，装得好好的
    .missing = 没有门牌
    .elsewhere = 装错了地方
    .fake = 像是假的
plate-title = 门牌
where = 您现在的位置，可以不填。
where-title = 位置
why-again = 有人还没有申报，所以要说好哪天再来看。
next = 哪天再来？比如明天、6月20日。
next-title = 下次再来
next-for-them = 哪天再来看他们？
next-for-them-title = 下次再来
declared-meanwhile = 您填的时候，{ $who }申报好了，不用再等。
gone-meanwhile = 您填的时候，{ $who }登记为搬走了。今天见到了的，照样记上。
check = 请看一遍：保存的就是这些。哪项不对，点那一项就能改。
    .send = 保存
left-to-declare = 还有{ $count }位没有申报。请把门牌给他们扫，或者把这个页面给他们看。
kept = { $address }的到访记好了。
