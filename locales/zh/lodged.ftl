# 单位报送住进自己管的房子的人。
way = { $address }：谁住进来了？
    .one = 报一个人
    .several = 贴一张名单
    .declared = 核对自己申报过的人
who = 核对哪一位？
    .more = 后面还有
    .none = 不在这里面
not-listed = 不在这里面的，也许还没有申报。可以直接报送。
    .lodged = 去报送
title-seen = 房子的产权证明看过了吗？
    .yes = 看过了
    .no = 还没有
contract = 好。签合同请用住建部门的租赁合同示范文本。
title-first = 请先看房东的产权证明，再带人签合同；合同请用住建部门的示范文本。这次先把人报上。
lines = 每人一行：姓名 身份证号 手机 房号。可以从表格里整块复制，一次最多30个人。
lines-title = 名单
name = 这个人的姓名，和证件上一样。
name-title = 姓名
document = 用哪种证件？请看着证件填。
    .resident-id = 居民身份证
    .temporary-id = 临时身份证
    .hmt = 港澳台证件
    .foreign = 护照或外国人永久居留证
    .unseen = 还没看到证件
document-title = 证件
document-kind = 是哪一种？
    .hmt-residence = 港澳台居民居住证
    .hkmo-permit = 港澳居民来往内地通行证
    .taiwan-permit = 台湾居民来往大陆通行证
    .passport-foreign = 外国护照
    .foreign-permanent = 外国人永久居留身份证
see-it-first = 请先看过证件，再来报送。没有证件的，可以请工作人员当面核实。
    .lodged = 看过了，重新报送
    .help-me = 请工作人员核实
id-number = 证件号码。
id-number-title = 证件号码
phone = 这个人的手机号。这项选填。
    .skip = 不填
phone-title = 手机号
room = 住哪一间？写房号，比如301。
room-title = 住哪间
moved-in = 哪天搬来的？比如6月1日、昨天。名单里写了日期的，按名单。
moved-in-title = 哪天搬来
check = { $address }：请看一遍。哪项不对，点那一项就能改；都对就报送。
    .send = 都对，报送
reported = { $count ->
        [1] 报好了，编号{ $number }。
       *[other] 报好了，{ $count }个人，编号从{ $number }起。
    }
    本人也要申报。请把这个链接发给他们，自己填，约3分钟。
    .lodged = 再报
foreigner-rule = 持外国护照的，要在住下后{ $hours }小时内，由本人或留宿的人到{ $police }登记。带上护照，有签证或入境章的那一页。
note-phone = 留个您的电话，工作人员可以先联系您。这项选填。
    .skip = 不留
foreigner-noted = 记下了。工作人员最晚{ DAY($date) }联系您。这还不是登记，请仍按时去派出所。
