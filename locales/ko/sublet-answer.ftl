### Draft: to be reviewed by a native speaker.

agree = { $surname } 씨가 { $address }{ $rooms ->
    [0] {""}
   *[other] ({ $rooms }칸)
 }을(를) 전대하고 있다고 합니다. 동의하십니까? 동의하지 않아도 아무도 쫓겨나지 않으며, 담당자가 양쪽과 이야기합니다.
    .agree = 동의합니다
    .refuse = 동의하지 않습니다
    .later = 생각해 보겠습니다
statement =
    { $surname } 씨가 { $address }(문패 { $code }){ $rooms ->
    [0] {""}
   *[other] {" "}{ $rooms }칸
 }을(를) 전대하는 데 동의합니다. 나중에 거둘 수 있음을 압니다. { $date }
sign = 읽어 주세요. 이것이 서면 동의입니다.
    { $statement }
    .sign = 네, 동의합니다
    .back = 뒤로
later = 네, 정하시면 다시 말씀해 주세요. 말씀이 없으면 동의가 아닙니다.
    .sublet-answer = 지금 답하기
noted-agree = 적었습니다: { $surname } 씨의 전대에 동의하셨습니다. 거두려면 메뉴에서 전대 항목을 고르세요.
noted-refuse = 적었습니다: 동의하지 않으셨습니다. 담당자가 귀하와 { $surname } 씨와 이야기합니다. 사는 분들에게는 아직 변화가 없습니다.
nothing-asked = 지금 전대에 대한 답을 기다리는 분은 없습니다.
