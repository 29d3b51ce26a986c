### Draft: to be reviewed by a native speaker.

sure = Điện thoại mượn, hoặc không muốn dùng cuộc trò chuyện này nữa thì rời đi. Rời rồi ở đây không còn nhận ra anh/chị: không xem được bản khai, cũng không nhắc nữa; phần đang điền dở sẽ bị xóa. Bản khai đã gửi không bị ảnh hưởng.
    .leave = Rời
    .stay = Không rời
staying = Vâng, không rời.
left-now = Xong, cuộc trò chuyện này không còn nhận ra anh/chị. Tin cũ ở trên vẫn nhìn thấy; điện thoại mượn thì xin xóa đi rồi hãy trả.
