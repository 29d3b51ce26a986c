# 外国人住宿登记：住下后几小时内，由本人或房东填，交派出所核对。
rule = 外国人住下后{ $hours }小时内要登记，本人或房东都可以报。这里填好交给{ $police }，不收钱。

before = { $police }负责，{ $office }代办。问护照、签证、入境、住处和电话，用来办住宿登记。
    经办民警能看，房东只核对姓、房号和日期。存到搬走后{ $keep }年，您可以查看和更正。这里不办签证和居留许可。

at-police = 好的。请在住下后{ $hours }小时内带护照到{ $police }登记，同样免费。

who = 看明白了就开始。谁来填？
    .myself = 住客自己
    .host = 房东或主人
    .relative = 住客的家里人
    .helper = 帮忙的人，住客知道也同意
    .not-here = 这里不是我住的地方
    .window = 我想直接去派出所
who-title = 谁填的

declarant-name = 先写您自己的姓名，您是填表的人。
declarant-name-title = 填表人姓名

document = 用哪种证件？
    .passport-foreign = 外国护照
    .hkmo-permit = 港澳居民来往内地通行证
    .taiwan-permit = 台湾居民来往大陆通行证
document-title = 证件

name = 住客的姓名，和护照上一样，先姓后名。
name-title = 姓名

chinese-name = 住客的中文名。
chinese-name-title = 中文名

nationality = 哪国护照？写国家名字，比如：越南。也可以写护照上的三个字母。
nationality-title = 国籍

id-number = { $document ->
    [passport-foreign] 护照号码，在有照片那页的右上角。
   *[other] 证件号码。
}
id-number-title = 证件号码

sex = 性别，照护照上写的。
    .female = 女
    .male = 男
    .other = 其他
sex-title = 性别

born = 出生日期，写年月日，比如1990年6月1日。
born-title = 出生日期

phone = 联系电话，派出所核对时会打。国外号码请写国家代码。
phone-title = 电话

phone-whose = 这是谁的电话？
    .own = 住客的
    .relative = 家里人的
    .employer = 单位的
    .other = 房东或别人的
phone-whose-title = 谁的电话

permit = 您这次在中国，用的是哪一种？
    .visa = 签证
    .residence-permit = 居留许可
    .visa-free = 免签入境
    .other = 其他
permit-title = 签证或许可

permit-number = 签证或居留许可的号码。
permit-number-title = 签证或许可号码

stay-until-title = 停留到

entered-title = 入境日期

port = 从哪个口岸入境？比如：上海浦东机场。
port-title = 入境口岸

host-name = 房东或留宿的人叫什么？
host-name-title = 房东或主人

child-consent = 您是孩子的监护人，或监护人看过上面的话，同意这样填吗？
    .agree = 同意，接着填
    .window = 不在这里填，去派出所办

check = 请看一遍。哪项不对，点那一项就能改；都对就报送。
    .send = 都对，报送

receipt = 收到了。申报回执 { $number }，请截图或记下。

next = 民警会核对。派出所收到并核对好，{ $hours }小时登记才算办好；这张回执不算。
    { $late ->
        [True] 已经过了{ $hours }小时，请尽快带护照去{ $police }，越早越好。
       *[False] 到{ DAY($day) }{ $hour }点还没有回音，请在那之前带护照去{ $police }。
    }

after = 还可以做这些：
    .leave-chat = 这台手机是别人的，办完退出

returned = 上次填的还差一处。退回原因：{ $reason }
    其他内容都留着，申报日期仍按上次算。

entered-until = 最近一次哪天入境，可以住到哪天？两个日子一起写，比如：2023年6月1日到2023年12月31日。

entered-until-title = 入境、可住到

moved-in-at = 哪天几点住进来的？点最近的，或者写下来，比如：昨天21点，6月1日下午3点。
    .just-now = 刚刚
    .then = { DAY($day) }{ $hour }点

moved-in-at-title = 哪天几点住进来

besides = 还有能补充的吗？选填，没有就直接往下。
    .chinese-name = 中文名
    .permit-number = 签证或许可的号码
    .port = 入境口岸
    .host-name = 房东或主人的姓名

besides-title = 补充的
