# 二房东登记自己在转租的房子。
waiting = 您登记过的，还在等核对：
    { $lines }
plate = 您转租的是哪一处？写门牌上印的码。
plate-title = 门牌上的码
plate-unknown = 没找到“{ $typed }”。请对着门牌再看一遍。
no-such-plate = 没找到这块门牌。没有门牌的，可以按地址登记。
    .new-house = 按地址登记
consent = { $address }：房东同意您转租，有写下来的吗？没有也能登记，网格员会问房东。
    .paper = 有，拍给你们看
    .none = 没有写下来
paper = 拍一张房东写的同意书，或合同里写着同意转租的那一页。
rooms = 您转租几间？
    .skip = 说不准
rooms-too-many = 这处登记的只有{ $most }间。请再看一下；说不准就点“说不准”。
name = 您的姓名，和证件上一样。
name-title = 您的姓名
phone = 您的手机号。网格员核对的时候打给您，以后也用它确认是您本人。
phone-title = 您的手机号
noted = 记下了：{ $address }由您转租。网格员会在{ DAY($date) }以前核对，核对以后租客由您报送，该做的事和房东一样。
