### Draft: to be reviewed by a native speaker.

danger-first = 연기, 불, 가스 냄새가 나면 먼저 밖으로 나가서 119에 전화하세요. 다친 사람이 있으면 120, 폭력이 있으면 110입니다. 여기서는 구조를 부를 수 없습니다.
kind = 무엇을 보셨나요?
    .more = 더 보기
    .other = 여기 없는 다른 위험
    .tip = 안전 일이 아니고 제보할 게 있어요
which-house = 어느 곳인가요?
    .elsewhere = 다른 곳
place = 어디인가요? 주소나 옆에 무엇이 있는지 써 주세요.
where = 어느 위치인가요?
    .public = 복도, 출구, 소방 통로
    .house = 이 집의 다른 공용 공간
    .room = 방 안
    .other = 집 밖
public-place = 어느 곳인가요?
    .fire-lane = 소방차 통로
    .ladder-ground = 소방 사다리차 자리
    .passage = 대피 복도
    .stairs = 계단
    .exit = 비상구
    .lobby = 엘리베이터나 계단 앞 공간
act = 어떻게 되어 있나요?
    .blocked = 막혀 있어요
    .occupied = 물건이 놓여 있어요
    .locked = 잠겨 있어요
    .else = 다른 문제예요
known = 같은 것을 알려 준 분이 있습니다: { $place }, { DAY($date) }에 알림, 번호 { $number }.
same = 이것인가요? 맞으면 그 번호를 눌러 주세요. 보고 난 결과를 함께 알려 드립니다.
    .new = 아니요, 다른 일이에요
photo = 사진을 찍어 주시면 더 잘 알 수 있습니다. 사람 얼굴과 신분증은 나오지 않게 해 주세요. 없어도 됩니다.
    .skip = 사진 없음
words = 더 하실 말씀이 있나요? 예: 몇 시쯤인지, 얼마나 됐는지. 사람 이름은 쓰지 마세요. 쓰지 않으셔도 됩니다.
    .skip = 없어요
thanks =
    고맙습니다. 받았습니다. 번호는 { $number }입니다. 늦어도 { DAY($date) }까지 가서 보고, 결과를 알려 드립니다.
    누구신지는 집주인과 이웃에게 알리지 않습니다.
    .hazard = 하나 더 알리기
    .places = 가까운 충전 장소
refused-too-many-hazards = 오늘은 여기에서 알려 주신 것이 많아 더 받지 못합니다. 급하면 전화해 주세요. 불이 나면 119, 다른 일은 동네 담당자입니다. 아니면 내일 다시 알려 주세요.
