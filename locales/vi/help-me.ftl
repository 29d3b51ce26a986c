### Draft: to be reviewed by a native speaker.

about-help-fill = Vâng, sẽ có người đến giúp anh/chị.
about-no-document = Không có giấy tờ vẫn làm được, nhân viên sẽ gặp trực tiếp để xác minh.
about-foreigner = Vâng, sẽ nhờ nhân viên phụ trách đăng ký người nước ngoài liên hệ anh/chị.
about-wrong-plate = Cảm ơn anh/chị đã báo, nhân viên khu phố sẽ đến xem biển này. Nếu thấy biển có vẻ giả, đừng điền gì cả.
about-at-window = Vâng, có thể mang giấy tờ ra quầy làm, miễn phí. Trước khi đi sẽ có người nói rõ cần mang gì.
place = Anh/chị đang ở đâu? Viết địa chỉ, hoặc gần đó có gì.
phone = Để lại số điện thoại để chúng tôi gọi trước. Mục này không bắt buộc.
    .skip = Không để lại
words = Còn gì muốn nói không? Ví dụ lúc nào ở nhà. Mục này không bắt buộc.
    .skip = Không còn gì
we-call = Đã ghi. Chậm nhất { DAY($date) } sẽ có người gọi cho anh/chị.
we-come = Đã ghi. Chậm nhất { DAY($date) } sẽ có người đến { $place } gặp anh/chị.
