# 房东报送新租客。
way = { $address }：有人搬进来，报送约1分钟。您想怎么办？
    .now = 现在报送
    .by-tenant = 发给租客自己填
    .nobody = 没人搬进来
    .reported = 已经报过
    .later = 改天再办
hand-over = 请把这个链接发给租客，他自己填，约3分钟。他填好后会请您核对；您点了“住在这里”，就不用再报送。
hand-over-too = 请把这个链接发给租客，他自己填，约3分钟。他填好后会请您核对。您这边的报送，还是要办一次。
noted-nobody = 记下了：没人搬进来。对不上的话，网格员会来问您。
noted-reported = 记下了：已经报过。对不上的话，网格员会来问您。
noted-later = 好的，先放着。要办的事会留在菜单里，办好为止；到期的日子不变。
why = 按{ $law }，有人搬进来，房东要在{ $count }{ $unit ->
        [working-days] 个工作日
        [days] 天
        [months] 个月
       *[hours] 小时
    }内报送。下面问的，只有民警和经办的人能看。
name = 租客的姓名，和证件上一样。
name-title = 姓名
document = 租客用哪种证件？请看着证件填。
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
see-it-first = 请先看过租客的证件，再来报送。他说没有证件的，可以请工作人员当面核实。
    .report = 看过了，重新报送
    .help-me = 请工作人员核实
id-number = 证件号码。
id-number-title = 证件号码
phone = 租客的手机号。这项选填。
    .skip = 不填
phone-title = 手机号
room = 住哪一间？写房号，比如301。整套租的写“整套”。
room-title = 住哪间
moved-in = 哪天搬来的？比如6月1日、昨天。
moved-in-title = 哪天搬来
check = 请看一遍。哪项不对，点那一项就能改；都对就报送。
    .send = 都对，报送
reported = 报好了，编号{ $number }。
    租客自己也要申报。请把这个链接发给他，他自己填。
    .report = 再报一位
foreigner-rule = 外国人住下后{ $hours }小时内，由本人或您登记，交{ $police }核对，约3分钟。
    您现在替他填，或把这个链接发给他，选“我住这里”，再选外国护照。
    .foreigner = 我来填

# 不到岁数的，要有监护人同意
young = 这位还不到{ $age }岁。没有监护人同意，房子不能租给他。
guardian-agrees = 他的监护人同意他住在这里吗？和父母一起住的，写父母就行。
    .agrees = 同意
    .not-yet = 还没问，或不同意
not-without-guardian = 好的，先不报送。请先联系他的监护人；联系不上的，请告诉网格员。不到{ $age }岁的，没有监护人同意不能租。
guardian-name = 监护人的姓名。
guardian-name-title = 监护人
guardian-phone = 监护人的手机号。
guardian-phone-title = 监护人手机号
guardian-paper = 监护人写了同意书的，拍一张。
    .skip = 没有写
