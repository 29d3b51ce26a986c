### Draft: to be reviewed by a native speaker.

not-asked = 이곳 규정에는 한 걸음씩 알리라는 것이 없습니다. 들어온 사람이 있으면 알려 주세요.
letting = 어느 집인가요?
    .more = 더 보기
    .new = 새 집
room = { $address }: 어느 방을 세놓으시나요? 방 번호를 써 주세요. 집 전체면 “전체”라고 써 주세요.
what = { $place }, 모두 { $count }단계 가운데 { $nth }단계: { $step }. 끝났나요?
    .done = 끝났어요
    .close = 이 집은 이제 세 안 놓아요
    .later = 아직이에요, 나중에 할게요
done-on = { $step }, 언제 하셨나요? 6-1처럼 월과 일을 숫자로 써 주세요.
taken = 적어 두었습니다: { $step }.
    .letting = 다음 단계
finished = { $place }, 모든 단계가 끝났습니다.
    .close = 임대 기간이 끝났어요
    .keep = 아직 세놓고 있어요
closed = 됐습니다. { $place }, 이번 것은 끝났습니다.
    .letting = 다른 것 보기
kept = 네, 그대로 두었습니다.
    .letting = 다른 것 보기
