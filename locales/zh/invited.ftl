# 打开房东发来的邀请。
welcome = { $by }房东请您填{ $address }的住址申报。房间已经写上的，后面可以改。
unknown = 这个邀请没找到，也许链接少了几个字。请房东再发一次；也可以扫门口的门牌，照样能申报。
is-own = 这是您自己做的邀请。请把链接发给要住进来的人，由他打开。
    .invite = 再做一个邀请
is-yours = 这个邀请您已经用过了。办到哪一步，在“我的申报”里看。
is-used = 这个邀请已经有人用过，一个邀请只能用一次。您也住在{ $address }的话，可以直接申报。
    .declare = 我住这里，要申报
is-expired = 这个邀请过了时间。您住在{ $address }的话，可以直接申报，不用等新的。
    .declare = 我住这里，要申报
is-ended = 发这个邀请的人，现在不管这处房子了，所以邀请不能用。您住在{ $address }的话，可以直接申报。
    .declare = 我住这里，要申报

as-relative = { $address }：{ $by }房东请您替他办出租房的事：报送租客、核对、答复。责任书由房东自己签。
as-relative-all = { $by }房东请您替他办名下{ $count }处出租房的事：报送租客、核对、答复。责任书由房东自己签。
as-sublandlord = { $by }房东同意您转租{ $address }，请您登记进来。以后租客由您报送和核对，该做的事和房东一样。
name = 您的姓名，和证件上一样。
accept = { $kind ->
        [relative] 您愿意替他办吗？
       *[sublandlord] 是您在转租吗？
    }
    .accept = 是的
    .decline = 不是，不办
declined = 好的，没有登记。
now-relative = 好了，您现在可以替房东办{ $count }处房子的事。您看得到租客的姓、房号和搬来日期。
now-sublandlord = 登记好了：{ $address }由您转租。有人搬来、搬走，请您报送。
