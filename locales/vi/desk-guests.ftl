### Draft: to be reviewed by a native speaker.

who = { $address }: xem ai?
    .new = Có người ở đây, giúp họ khai báo
    .report = Người không ở đây, quầy tiếp tân báo
    .more = Xem thêm
undeclared = { $place }, họ { $surname }. Người này chưa tự khai báo, anh/chị có thể giúp.
    .declare = Giúp khai báo
    .desk-out = Người này đã dọn đi
    .desk-guests = Xem người khác
declared = { $place }, họ { $surname }. Người này đã tự khai báo.
    .desk-out = Người này đã dọn đi
    .desk-guests = Xem người khác
permit-now = { $place }, họ { $surname }. Từ { DAY($date) } có thể xin thẻ cư trú, xin nhắc họ; xin hay không tùy họ.
    .desk-out = Người này đã dọn đi
    .desk-guests = Xem người khác
permit-later = { $place }, họ { $surname }. Từ { DAY($date) } có thể xin thẻ cư trú.
    .desk-out = Người này đã dọn đi
    .desk-guests = Xem người khác
