# 没读懂回答时说的话：要什么、举个例子、怎么办。名字是 invalid- 加上代码。

invalid-empty = 还没收到内容。写几个字再发就行；想改上一题，回“返回”。
invalid-too-short = 有点短，至少要{ $least }个字，写具体些就好。不清楚怎么写，回“帮助”。
invalid-too-long = 有点长，最多{ $most }个字。留下要紧的就好，比如只写地点。不清楚怎么写，回“帮助”。

invalid-choice = 没对上下面的选项。点一个，或者打它前面的数字，比如 1。都不合适，回“帮助”。
invalid-several = 有的没对上下面的选项。打前面的数字，用逗号隔开，比如 1,3；一个都没有，回“没有”。
invalid-several-least = 这里至少要选{ $least }个。打前面的数字，用逗号隔开，比如 1,3。不清楚选哪个，回“帮助”。
invalid-yes-no = 这里只要回“是”或“不是”。拿不准，回“帮助”，有人告诉您怎么选。
invalid-review = 没对上。都对，就选“报送”；要改哪一项，打它前面的数字，比如 2。想先停下，回“停止”，内容都留着。

invalid-whole = 这里要一个数，从{ $least }到{ $most }，比如 2 或“两个”。说不准，先填大概的数。
invalid-whole-range = 这个数不在{ $least }到{ $most }之间，请再看看，比如 { $least }。确实不止，先填最接近的，再请工作人员改。
invalid-area = 这里要平方米数，比如 12.5 或“十二平”。说不准，填大概的就行。
invalid-area-range = 面积应在{ $least }到{ $most }平方米之间，比如 12.5。单位是平方米，请再看看；说不准，填大概的就行。

invalid-date = 没看懂是哪一天。可以写{ DAY($example) }，也可以写“昨天”“三天前”。记不清，填最接近的一天。
invalid-date-unreal = 日历上没有这一天，请再看看月份和日子，比如{ DAY($example) }。记不清，填最接近的一天。
invalid-date-year = 请把年份也写上，比如{ FULLDAY($example) }。证件上有，照着写就行。
invalid-date-early = 这一天太早了，最早可以填{ FULLDAY($earliest) }，请看看年份对不对。确实更早，就填这一天。
invalid-date-late = 这一天太晚了，最晚可以填{ FULLDAY($latest) }，请看看月份和年份。还没定，就等定下来再填。

invalid-phone = 没认出这个电话。手机写11位，比如 199 0000 0123；座机带区号，比如宁波是 0574。没有电话，可以写家人的。
invalid-phone-length = 手机号是11位，比如 199 0000 0123；您写了{ $got }位。请再数一遍；没有手机，可以写家人的。
invalid-phone-area = 座机前面请加区号，比如宁波是 0574。不知道区号，可以写手机号。
invalid-phone-foreign = 没认出这个国外号码，请看看 + 后面的国家代码和号码，比如 +44 7700 900123。也可以写国内的手机号。
invalid-phone-id = 这像是证件号码，这里要手机号，比如 199 0000 0123。没有手机，可以写家人的。

invalid-name-digits = 姓名里不用写数字，照证件上的写，比如 张三。证件号码后面会单独问。
invalid-name-characters = 这里只写姓名，照证件上的写，比如 张三，或 阿依努尔·买买提。打不出的字，先写同音字，再告诉工作人员。
invalid-signature = 签的名字要和登记的“{ $name }”一样，请照着打一遍。登记的名字不对，先别签，回“帮助”找工作人员。

invalid-division = 请写户口本上的省、市、县，比如 贵州省遵义市播州区；也可以写6位代码，比如 330282。记不清县名，先写到市。
invalid-photo = 这里要一张照片，点相机拍一张，或从相册里选，比如整扇门的。发不出来，回“帮助”。
invalid-location = 没读到位置。点“发送位置”，或者写纬度和经度，比如 30.17,121.26。不会发，回“帮助”。

invalid-id-length = 身份证号是18位，比如最后四位是 001X；您写了{ $got }位。请对着证件再数一遍；证件选错了，回“返回”。
invalid-id-fifteen = 这是15位的旧号码，现在用18位的，在身份证或户口本上，比如最后四位是 001X。只有旧证，回“返回”，选“证件丢了”，由工作人员帮您查。
invalid-id-characters = 号码里只有数字和字母，比如最后四位是 001X。请对着证件再打一遍；证件选错了，回“返回”。
invalid-id-birth = 第7到14位是出生日期，比如 19900101，您写的这8位不像。请对着证件再看一遍；证件选错了，回“返回”。
invalid-id-check-digit = 这18位里有一位没输对。请对着证件，一位一位再看一遍，比如最后一位是数字还是 X。证件选错了，回“返回”。
invalid-id-birth-certificate = 出生证明的编号印在右上角，多是一个字母加9位数字，比如 Z990000001。找不到，回“返回”换一种证件。
invalid-id-passport-cn = 护照号是9位，比如 E90000001，里面没有字母 I 和 O。请对着护照再看一遍；证件选错了，回“返回”。
invalid-id-hkmo-permit = 通行证号是 H 或 M 加8位数字，比如 H90000001。请对着证件再看一遍；证件选错了，回“返回”。
invalid-id-taiwan-permit = 台胞证号是8位数字，比如 90000001。请对着证件再看一遍；证件选错了，回“返回”。
invalid-id-hmt-residence = 居住证号是18位，用 81、82 或 83 开头，比如 810000。手里是通行证，回“返回”重选。
invalid-id-foreign-permanent = 永居证号是18位，用 9 开头；旧证是3个字母加12位数字。比如 9 后面再有17位。请再看一遍；证件选错了，回“返回”。
invalid-id-passport-foreign = 护照号是5到20位字母和数字，比如 P9000001，在有照片那页的右上角。找不到，回“帮助”。

invalid-nationality = 没认出这个国家。请写国家的名字，比如：越南、韩国；或者写护照上的三个字母。
invalid-nationality-own = 中国护照、港澳台证件不用填这一份。请回“返回”或打开菜单，选“申报住址”。
invalid-lines-many = 一次最多{ $most }个人，这里超过了。请分几次发，比如先发前一半。
# 名单和单位的代码
invalid-lines = 没找到身份证号。每人一行：姓名 身份证号 手机 房号，也可以从表格里整块复制过来。
invalid-lines-name = 第{ $n }个人的姓名没看懂。姓名要写在身份证号前面。
invalid-lines-number = 第{ $n }个人的身份证号不对。请对着证件看一遍。用别的证件的，请一个一个报。
invalid-lines-day = 第{ $n }个人的日期没看懂。请写成2023-06-01这样。
invalid-lines-twice = 有个身份证号出现了两次。请留一行。
invalid-credit-length = 统一社会信用代码是18位，这里有{ $got }位。看一下营业执照右上角。
invalid-credit-code = 这个统一社会信用代码有一位不对。请对着营业执照再看一遍；没有的话选“不填”。
