# 房东证明自己是房东。
plate = 请输入房子门牌上印的码，一般是几个字母和数字。
plate-unknown = 没找到“{ $typed }”这块门牌。请对着门牌再看一遍，字母和数字容易看混。
no-such-plate = 没找到这块门牌，也许已经换了新的。
    .landlord = 输入新门牌上的码
why = { $address }的房东和管理人，在这里能核对租客、报送、签责任书。怕有人冒充，要先证明一下，约1分钟。
way = 您用哪种办法？
    .phone = 登记过的手机号收短信
    .claim-code = 网格员给过我一张带码的纸
    .neither = 都没有
claim-code = 请输入纸上的码。
phone = 请填您登记过的手机号，我们发一条短信。
come-and-see = 没关系。{ $office }可以请网格员来核对，再给您一张带码的纸。
    .help-me = 请网格员联系我
proven = 确认好了。{ $address }的事，以后都在这里办。
proven-before = 您已经确认过，{ $address }的事可以直接办。
