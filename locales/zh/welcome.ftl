# 扫门牌后的第一屏。
here = 这里是{ $address }的住址申报页，由{ $police }委托{ $office }受理。免费，约3分钟，可以停下，下次接着填。
    不收钱，不要银行卡和密码。验证码只填在本页，别告诉任何人。
what = 您想办什么？
    .patrol = 巡查到这里了
    .visit = 到访登记
    .declare = 我住这里，要申报
    .landlord = 我是房东或管理人
    .hazard = 报隐患
    .elsewhere = 地址不对，我住别处
    .help = 请人帮我填
    .language = 语言 / Language
unknown-plate = 没找到这块门牌，也许码不对，也许门牌已经换了。没有门牌也能申报。
    .declare = 没有门牌，直接申报
revoked-plate = 这块门牌已经停用。门口有新的，请扫新的；没有也能申报。
    .declare = 没有门牌，直接申报
