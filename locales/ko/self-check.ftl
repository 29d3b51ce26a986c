### Draft: to be reviewed by a native speaker.

nothing-listed = { $address }: 이곳 규정에는 스스로 살펴볼 목록이 없으니 하지 않으셔도 됩니다.
begin = { $address }, 한 바퀴 돌아봐 주세요. 3분쯤 걸립니다. 하나씩 보고 잘못된 것을 적어 두세요. 스스로 찾은 것으로는 벌을 주지 않습니다. 일찍 고치면 그만큼 마음이 놓입니다.
gear-state = ({ $n }/{ $count }) { $what }: 있나요? 잘 되나요?
    .fine = 있고 잘 돼요
    .wrong = 있지만 고장·기한 지남
    .absent = 없어요
hazards = 다음 가운데 집에 있는 것은 무엇인가요? 있는 대로 모두 골라 주세요. 하나도 없으면 바로 “다 골랐어요”를 눌러 주세요.
photo-shot = 사진을 찍어 주세요. 3장까지 됩니다. 찍을 것이 없으면 건너뛰세요.
    .skip = 찍지 않을게요
note = 더 적어 둘 것이 있나요?
    .skip = 없어요
noted = 적어 두었습니다: { $address }, { DAY($date) }에 살펴봄. 다음은 { DAY($next) } 무렵이고, 그때 알려 드립니다.
noted-once = 적어 두었습니다: { $address }, { DAY($date) }에 살펴봄.
to-mend = { $count }가지가 없거나 잘 되지 않습니다. 되도록 빨리 갖추거나 바꿔 주세요. 다 하시면 “집의 안전 장비”에 적어 주세요.
    .equipment = 집의 안전 장비
reported = 위험한 곳 { $count }곳을 스스로 알리신 것으로 적었습니다. 바로 고칠 수 있는 것은 오늘 고쳐 주세요. { $office }에서 보고 나서 어떻게 할지 알려 드립니다.
end = 꼼꼼히 봐 주셔서 고맙습니다. 덕분에 모두 편히 잘 수 있습니다.
    .equipment = 집의 안전 장비
