# 租客申报：从扫门牌到拿到申报回执。
here = 您扫的是：{ $address }

before = { $police }负责，{ $office }代办。免费，约3分钟，可以停下，下次接着填。
    问姓名、证件、电话、户籍地、住哪间、哪天搬来、来做什么{ $workplace ->
        [True] 、在哪上班
       *[False] {""}
    }。没有证件号，派出所没法核实身份。不要银行卡和密码。

before-who-sees = 谁能看：经办民警和授权人员；网格员只看姓和房号。房东只核对姓、房号、搬来日期，看不到证件号和电话。不方便让房东核对的，报送时可以选。写了单位的，单位只看到您的姓。

before-how-long = 存多久：居住期间和搬走后{ $keep }年。您可以查看、更正、要副本、申请删除；依法要留的会说明。

at-window = 好的。请带上证件，上班时间到{ $office }办理，同样免费。

who = 看明白了就开始。您给谁申报？
    .myself = 我自己
    .child = 不满{ $age }岁的孩子
    .relative = 家里老人或行动不便的人
    .helper = 帮别人填，对方知道也同意
    .foreigner = 我拿外国护照
    .not-here = 这里不是我住的地方
    .window = 我想去窗口办
    .helper-told = 帮别人填
who-title = 给谁申报

guardian-name = 先写您自己的姓名，您是孩子的家长或监护人。
guardian-name-title = 监护人

declarant-name = 先写您自己的姓名，您是帮着填的人。
declarant-name-title = 填表人

division = { $origin ->
    [foreign] { $who ->
        [myself] 您是哪个国家的人？比如：加拿大。
        [child] 孩子是哪个国家的人？比如：加拿大。
       *[other] 他（她）是哪个国家的人？比如：加拿大。
    }
   *[china] { $who ->
        [myself] 您的户口在哪里？写到县或区，比如：贵州省遵义市播州区。
        [child] 孩子的户口在哪里？写到县或区，比如：贵州省遵义市播州区。
       *[other] 他（她）的户口在哪里？写到县或区，比如：贵州省遵义市播州区。
    }
}
division-title = { $origin ->
    [foreign] 国籍
   *[china] 户口所在地
}

division-sure = 您写的是“{ $division }”，我们没认出这个地方。写对了吗？
    .yes = 写对了
    .rewrite = 重新写

local = { $who ->
    [myself] 您的户口就在{ $place }本地，不用做这项申报。谢谢您来问。
    [child] 孩子的户口就在{ $place }本地，不用做这项申报。谢谢您来问。
   *[other] 他（她）的户口就在{ $place }本地，不用做这项申报。谢谢您来问。
}

living = { $who ->
    [myself] 您在这里怎么住？
    [child] 孩子在这里怎么住？
   *[other] 他（她）在这里怎么住？
}
    .home = 长住这里
    .second-home = 偶尔来住，家在别处
    .hotel = 住宾馆旅店（网约房、日租房不算）
    .hospital = 住院看病（陪护不算）
    .school = 住学校宿舍（走读不算）
    .short-visit = 在本地户口的近亲家，只住{ $days }天以内
living-title = 怎么住

exempt-hotel = 住宾馆旅店，由店里登记，不用再申报。谢谢您来问。我们只记下有人这样答过，不记是谁。
exempt-hospital = 住院期间由医院登记，不用再申报。祝早日康复。我们只记下有人这样答过，不记是谁。
exempt-school = 住学校宿舍，由学校登记，不用再申报。谢谢您来问。我们只记下有人这样答过，不记是谁。
exempt-short-visit = 在本地户口的近亲家里住不超过{ $days }天，不用申报。住久了再来填就行。我们只记下有人这样答过，不记是谁。

name = { $who ->
    [myself] 您的姓名，和证件上一样。
    [child] 孩子的姓名，和证件上一样。
    [relative] 这位家人的姓名，和证件上一样。
   *[helper] 您帮的这个人的姓名，和证件上一样。
}

name-title = 姓名

document = { $who ->
    [myself] 您用哪种证件？
    [child] 孩子用哪种证件？
   *[other] 他（她）用哪种证件？
}
    .resident-id = 居民身份证
    .hmt = 港澳台证件
    .temporary-id = 临时身份证
    .lost = 证件丢了，或没有证件
    .foreign-permanent = 外国人永久居留身份证
    .passport-foreign = 外国护照
    .household-book = 户口簿
    .birth-certificate = 出生证明
document-title = 证件

document-kind = 是哪一种？
    .hmt-residence = 港澳台居民居住证
    .hkmo-permit = 港澳居民来往内地通行证
    .taiwan-permit = 台湾居民来往大陆通行证
document-kind-title = 哪种证件

id-number = { $document ->
    [household-book] { $who ->
        [myself] 户口簿上您那一页的身份证号，18位。
        [child] 户口簿上孩子那一页的身份证号，18位。
       *[other] 户口簿上他（她）那一页的身份证号，18位。
    }
    [birth-certificate] 出生证明的编号，印在右上角。
   *[other] { $who ->
        [myself] 您的证件号码。
        [child] 孩子的证件号码。
       *[other] 他（她）的证件号码。
    }
}

id-number-title = 证件号码

guardian-here = { $who ->
    [myself] 照号码看，您不满{ $age }岁，要由爸爸妈妈或其他监护人来申报。他们在这边吗？
   *[other] 照号码看，他（她）不满{ $age }岁，要由监护人来申报。监护人在这边吗？
}
    .here = 在，请监护人来填
    .alone = 不在这边，先这样报
guardian-here-title = 监护人在不在

guardian-declares = { $who ->
    [myself] 请把手机交给爸爸妈妈或其他监护人，选“不满{ $age }岁的孩子”，接着填就行。
   *[other] 您是监护人的，请选“不满{ $age }岁的孩子”，接着填就行；不是的，请把手机交给监护人。
}

not-a-child = 照填的号码看，已满{ $age }岁，要自己申报，填不了的可以帮着填。请再选一次给谁申报；是给孩子的，接着填孩子的号码。

phone = { $who ->
    [myself] 手机号。办好了或有问题，用它通知您。{ $origin ->
        [hmt] {"香港的前面加 +852，澳门的加 +853。"}
       *[other] {""}
    }
   *[other] 手机号。办好了或有问题，打这个号码。没有手机的，写您的。{ $origin ->
        [hmt] {"香港的前面加 +852，澳门的加 +853。"}
       *[other] {""}
    }
}

phone-title = 手机号

phone-whose = { $who ->
    [myself] 这是谁的号码？
    [child] 这个号码是谁的？孩子自己的，还是大人的？
   *[other] 这个号码是谁的？是{ $name }本人的，还是别人的？
}
    .own = { $who ->
        [myself] 我自己的
       *[other] { $name }本人的
    }
    .relative = { $who ->
        [myself] 家里人的
        [child] 家长或家里人的
        [relative] 我的，或别的家里人的
       *[helper] { $name }家里人的
    }
    .employer = 单位或老板的
    .other = { $who ->
        [helper] 我的，或别人的
       *[other] 别人的
    }

phone-whose-title = 号码是谁的

room = 住哪一间？写房号，比如301。整套租的写“整套”。
room-title = 住哪间

moved-in = 哪天搬来的？不是这几天的，写日子，比如6月1日。还没搬的，写打算搬来的日子（30天以内）。
    .today = 今天
    .yesterday = 昨天
    .day-before = 前天
moved-in-title = 哪天搬来

reason = 来这里做什么？
    .work = 打工上班
    .business = 做生意
    .study = 读书学习
    .family = 跟家人一起、来找家人
    .medical = 看病、养病
    .other = 其他
reason-title = 来做什么

workplace = 在哪里上班？写厂名、店名或工地。这项选填。
workplace-title = 在哪上班

pays-to = 房租交给谁？
    .landlord = 房东
    .sublandlord = 二房东或中介
    .employer = 单位，或单位安排住的
    .owner = 不交，房子是我自己的
    .unknown = 不清楚
    .agency = 劳务公司安排住，派到别处上班
    .dorm = 管宿舍的公司，在别处上班
pays-to-title = 房租交给谁

company = 是哪家公司安排住在这里的？写公司名字，比如：某某电器厂、某某劳务。
    .unknown = 不清楚
company-title = 哪家公司

more = 必须填的都填完了。还愿意多说几样吗？选填，不说也一样办。
    { $workplace ->
        [True] { $ebike ->
            [True] 在哪上班：工作人员找不到您时，好通过单位联系。有没有电动自行车：好提醒怎么充电安全。
           *[False] 在哪上班：工作人员找不到您时，好通过单位联系。
        }
       *[False] 有没有电动自行车：好提醒怎么充电安全。
    }只有经办的人看，随时可以收回同意，收回就删掉。
    .workplace = 同意，填在哪上班
    .ebike = 同意，我有电动自行车
    .workplace-told = 在哪上班
    .ebike-told = 有电动自行车
more-title = 选填的几样

ebike = 您有电动自行车吗？这项选填。
    .yes = 有
    .no = 没有
ebike-title = 电动自行车

along = { $who ->
    [myself] 还有谁跟您住在一起？
   *[other] 还有谁跟{ $name }住在一起？
}
    .none = { $who ->
        [myself] 就我一个
       *[other] 没有别人
    }
    .adults = { $who ->
        [child] 3位以上大人
       *[other] 还有3位以上大人
    }
    .children = { $who ->
        [child] 有别的孩子
       *[other] 有孩子
    }
    .both = 大人孩子都有
    .one = { $who ->
        [child] 1位大人
       *[other] 还有1位大人
    }
    .two = { $who ->
        [child] 2位大人
       *[other] 还有2位大人
    }

along-title = 还有谁一起住

adults = { $who ->
    [myself] 除了您，还有几位大人？只写人数，他们自己来申报。
    [child] 一起住的大人有几位，包括您？只写人数，大人自己申报。
   *[other] 除了{ $name }，还有几位大人？只写人数，他们自己来申报。
}
adults-title = 一起住的大人

children = { $who ->
    [child] 除了{ $name }，还有几个不满{ $age }岁的孩子？您是监护人的，在这里一起申报。
    [helper] 有几个不满{ $age }岁的孩子？{ $name }是监护人的，在这里一起申报。
   *[other] 有几个不满{ $age }岁的孩子？您是监护人的，在这里一起申报。
}
children-title = { $who ->
    [child] 还有几个孩子
   *[other] 几个孩子
}

childs-notice = 不满{ $age }岁的孩子，信息另外保护：只问姓名、证件、住处和谁是家长，好让派出所登记。
    只有经办民警和授权的人能看，每次查看都留记录，房东只看到姓，看不到名字。您可以随时查看、更正、收回同意。
child-consent = { $who ->
    [helper] 孩子的监护人看过上面的话，同意这样填吗？
   *[other] 您是孩子的监护人，同意这样填吗？
}
    .agree = 同意，填孩子的信息
    .window = 不在这里填，去窗口办
    .leave-out = 先不填孩子，只报人数
    .agree-told = 同意
    .leave-out-told = 先不填，只报人数
child-consent-title = 孩子信息，监护人同意
children-left-out = 好的，孩子（{ $count }个）的信息不在这里填，只记人数。工作人员会跟监护人商量怎么办。

the-child = 孩子
nth-child = 第{ $n }个孩子
nth-child-named = 第{ $n }个孩子{ $name }

child-name = { $count ->
    [1] 这个孩子的姓名。
   *[other] 第{ $n }个孩子的姓名。
}
child-name-title = 第{ $n }个孩子姓名

child-relation = { $who ->
    [helper] { $name }是{ $guardian }的什么人？
   *[other] { $name }是您的什么人？
}
    .own = 儿子或女儿
    .grandchild = 孙辈
    .relative = 别的亲属家的孩子
child-relation-title = { $who ->
    [helper] { $child }，是{ $guardian }的
   *[other] { $child }，是您的
}

child-document = { $name }用哪种证件？
    .resident-id = 居民身份证
    .household-book = 户口簿
    .birth-certificate = 出生证明
    .none = 暂时没有
child-document-title = { $child }，证件

child-number = { $document ->
    [household-book] 户口簿上{ $name }那一页的身份证号，18位。
    [birth-certificate] { $name }的出生证明编号，印在右上角。
   *[resident-id] { $name }的身份证号。
}
child-number-title = { $child }，证件号

grown-child = 照号码看，{ $name }已满{ $age }岁，要自己来申报，已经算在一起住的大人里，这里不用填。号码写错了的，最后一页能改。

check = 请看一遍。哪项不对，点那一项就能改；都对就报送。
    .send = 都对，报送
    .send-unchecked = 都对，报送，但不方便让房东核对

receipt = 收到了。申报回执 { $number }，请截图或记下。
    点这里的链接，能查到办到哪一步。这是收到申报的凭据，登记好了再发登记凭证。

next-both = { $who ->
    [myself] 接下来：房东会核对您的姓、房号和搬来日期，{ $office }的工作人员会审核。有结果马上告诉您，一般要几个工作日。
   *[other] 接下来：房东会核对{ $name }的姓、房号和搬来日期，{ $office }的工作人员会审核。有结果马上告诉您，一般要几个工作日。
}
next-landlord = { $who ->
    [myself] 接下来：房东会核对您的姓、房号和搬来日期，{ $office }的工作人员会审核。有结果马上告诉您，一般要几个工作日。
   *[other] 接下来：房东会核对{ $name }的姓、房号和搬来日期，{ $office }的工作人员会审核。有结果马上告诉您，一般要几个工作日。
}

next-officer = 接下来：{ $office }的工作人员会核对，不找房东。有结果马上告诉您，一般要几个工作日。
next-document = 接下来：{ $office }的工作人员会联系您，约时间当面核对身份。申报日期从今天算起。

invite = 一起住的{ $count }位大人，还没申报的，请自己打开这个链接填；有门牌的，扫门牌也行。

after = 还可以做这些，不急：
    .leave-chat = 这台手机是别人的，办完退出
    .landlord = 我是房东，去确认房子

village = 住在哪个村或社区？写名字就行，比如：江东新村。
village-title = 村或社区

village-again = 没找到“{ $typed }”。换个写法再写一次，只写村或社区的名字。还是不知道，可以请人帮忙。
    .help = 请人帮忙
village-again-title = 村或社区
village-help = 好的。请人帮您找到地址，再接着申报。
no-such-village = 没找到“{ $typed }”。请换个写法，只写村或社区的名字；不知道的，看看门牌上或问问房东。

which-village = { $count ->
    [1] 是这里吗？
   *[other] 是哪一个？
}
    .none = { $count ->
        [1] 不是
       *[other] 都不是
    }
which-village-title = 哪个村

place = 住的地方怎么找？写路名、附近的店，或房东的姓，比如：村口超市后面第二家，房东姓陈。
place-title = 住的地方

unknown-plate = 没找到这块门牌，也许是码不对，也许门牌已经换了。没有门牌也能申报。
    .declare = 没有门牌，直接申报
    .foreigner = 没有门牌，直接登记
    .retype = 再输一次门牌上的码

returned = 上次填的还差一处。退回原因：{ $reason }
    其他内容都留着，申报日期仍按上次算。

correcting = 改申报{ $receipt }：上次填的都在下面，哪项不对点哪项。改好报送了，新的才代替旧的，申报日期仍按上次算。

not-to-correct = 这份申报现在不能在这里改。要改内容的，可以请人帮忙。

landlord-check = 房东核对
    .yes = 可以核对
    .no = 不方便

landlord-check-title = 房东核对

known = 您上次申报时是这样填的。有变的点那一项改，没变就接着填新住处。
    .send = 还是这样，接着填

invitation-used = 这份邀请刚才有人先用了，一份只算一个人的。您住在这里的话照样能申报，填过的都在，只是房东要另外核对。
    .go-on = 接着填
    .stop = 先不填了

invitation-left = 好的，先不填。想申报了，扫门口的门牌就行。

# Roles beside tenant and landlord
permit-later = 从{ DAY($date) }起可以申请居住证，请转告本人；申不申请由他自己定。
employer-asked = 您写的单位在名册上，我们会请单位按规定报送。单位只看到您的姓，看不到证件、电话和住处。
