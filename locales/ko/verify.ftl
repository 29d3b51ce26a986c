### Draft: to be reviewed by a native speaker.

not-accepted-yet = 여기서 하신 신고가 아직 접수되지 않았습니다. 쓰신 휴대폰 번호는 접수된 뒤에 확인할 수 있어요. 접수되면 알려 드리니 그때 누르셔도 늦지 않습니다.
phone = 등록된 휴대폰 번호를 써 주세요. 문자 한 통을 보내 드립니다. 본인인지 확인되어야 하실 일과 신고를 보여 드립니다.
verified-before = 이미 확인하셨으니 다시 하지 않으셔도 됩니다.
