# 二维码门牌上印的字。

title = 二维码门牌
qr = 二维码
hint = 打印：A4 纸，实际大小（100%），沿虚线裁开。每户一张，贴在门口一米五高、淋不到雨的地方。
count = 共 { $count } 张
what = 住在这里？扫码申报
free = 免费 · 约 3 分钟 · 不用装软件
step-scan = 手机扫码，或在浏览器里输入
step-code = 门牌码
step-choose = 选“我住这里，要申报”，照着填
step-others = 房东报送租客、地址不对，也扫这个码
fraud = 不收钱，不要银行卡和密码。打开的网址开头应是 { $domain }，不是就别填，告诉我们或打 110。
fraud-sticker = 码像是后贴上去的，也请告诉我们。
ask = 问一问
printed = 印于
