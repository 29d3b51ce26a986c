### Draft: to be reviewed by a native speaker.

here = 스캔하신 곳: { $address }
before =
    { $police }에서 책임지고 { $office }에서 대신 처리합니다. 무료이고 3분쯤 걸리며, 중간에 멈췄다가 다음에 이어서 쓰셔도 됩니다.
    여쭤보는 것: 이름, 신분증, 전화, 호적지, 사는 방, 들어온 날, 온 이유{ $workplace ->
        [True] , 일하는 곳
       *[False] { "" }
    }. 신분증 번호가 없으면 파출소에서 신원을 확인할 수 없습니다. 은행 카드와 비밀번호는 묻지 않습니다.
before-who-sees = 누가 보나요: 담당 경찰과 권한을 받은 사람이 봅니다. 동네 담당자는 성과 방 번호만 봅니다. 집주인은 성, 방 번호, 들어온 날만 확인하고 신분증 번호와 전화는 볼 수 없습니다. 불편하시면 제출할 때 고르실 수 있습니다. 적으신 회사는 성만 봅니다.
before-how-long = 얼마나 보관하나요: 여기 사시는 동안과 나가신 뒤 { $keep }년입니다. 보고, 고치고, 사본을 받고, 삭제를 신청하실 수 있습니다. 법에 따라 남겨야 하는 것은 설명해 드립니다.
at-window = 네. 근무 시간에 신분증을 가지고 { $office }에 가세요. 거기서도 무료입니다.
who = 읽으셨으면 시작해요. 누구의 신고인가요?
    .myself = 나
    .child = 만 { $age }세 미만 아이
    .relative = 어르신이나 몸이 불편한 가족
    .helper = 도와주기 (본인이 알고 동의함)
    .foreigner = 외국 여권이 있어요
    .not-here = 제가 사는 곳이 아니에요
    .window = 창구에 가서 할게요
    .helper-told = 다른 사람을 도와서
who-title = 누구의 신고
guardian-name = 먼저 쓰시는 분의 이름을 써 주세요. 아이의 부모나 보호자이신 분입니다.
guardian-name-title = 보호자
declarant-name = 먼저 도와서 쓰시는 분의 이름을 써 주세요.
declarant-name-title = 대신 쓴 사람
division =
    { $origin ->
        [foreign]
            { $who ->
                [myself] 어느 나라 분이신가요? 예: 캐나다.
                [child] 아이는 어느 나라 사람인가요? 예: 캐나다.
               *[other] 그분은 어느 나라 분이신가요? 예: 캐나다.
            }
       *[china]
            { $who ->
                [myself] 호적(후커우)이 어디에 있나요? 현이나 구까지 중국어로 쓰시거나 여섯 자리 코드를 써 주세요. 예: 330282.
                [child] 아이의 호적(후커우)이 어디에 있나요? 현이나 구까지 중국어로 쓰시거나 여섯 자리 코드를 써 주세요. 예: 330282.
               *[other] 그분의 호적(후커우)이 어디에 있나요? 현이나 구까지 중국어로 쓰시거나 여섯 자리 코드를 써 주세요. 예: 330282.
            }
    }
division-title =
    { $origin ->
        [foreign] 국적
       *[china] 호적지
    }
division-sure = “{ $division }”라고 쓰셨는데, 저희가 모르는 곳입니다. 맞게 쓰셨나요?
    .yes = 맞게 썼어요
    .rewrite = 다시 쓸게요
local =
    { $who ->
        [myself] 호적이 바로 여기 { $place }에 있으시니 이 신고는 하지 않으셔도 됩니다. 물어봐 주셔서 고맙습니다.
        [child] 아이의 호적이 바로 여기 { $place }에 있으니 이 신고는 하지 않으셔도 됩니다. 물어봐 주셔서 고맙습니다.
       *[other] 그분의 호적이 바로 여기 { $place }에 있으니 이 신고는 하지 않으셔도 됩니다. 물어봐 주셔서 고맙습니다.
    }
living =
    { $who ->
        [myself] 여기서 어떻게 지내시나요?
        [child] 아이는 여기서 어떻게 지내나요?
       *[other] 그분은 여기서 어떻게 지내시나요?
    }
    .home = 여기서 쭉 살아요
    .second-home = 가끔 와서 자고, 집은 따로 있어요
    .hotel = 호텔·여관 (민박·하루 셋방 제외)
    .hospital = 입원해서 치료 (간병은 제외)
    .school = 학교 기숙사 (통학은 제외)
    .short-visit = 호적이 여기인 가까운 친척 집, { $days }일까지
living-title = 지내는 방식
exempt-hotel = 호텔이나 여관 손님은 그곳에서 등록하니 신고하지 않으셔도 됩니다. 물어봐 주셔서 고맙습니다. 이렇게 답한 분이 있었다는 것만 적고 누구인지는 적지 않습니다.
exempt-hospital = 입원해 계신 동안은 병원에서 등록하니 신고하지 않으셔도 됩니다. 빨리 나으시길 바랍니다. 이렇게 답한 분이 있었다는 것만 적고 누구인지는 적지 않습니다.
exempt-school = 학교 기숙사에 살면 학교에서 등록하니 신고하지 않으셔도 됩니다. 물어봐 주셔서 고맙습니다. 이렇게 답한 분이 있었다는 것만 적고 누구인지는 적지 않습니다.
exempt-short-visit = 호적이 여기인 가까운 친척 집에서 { $days }일까지 지내는 것은 신고하지 않으셔도 됩니다. 더 오래 지내시게 되면 그때 오셔서 쓰시면 됩니다. 이렇게 답한 분이 있었다는 것만 적고 누구인지는 적지 않습니다.
name =
    { $who ->
        [myself] 본인 이름을 신분증에 있는 대로 써 주세요.
        [child] 아이 이름을 신분증에 있는 대로 써 주세요.
        [relative] 가족분 이름을 신분증에 있는 대로 써 주세요.
       *[helper] 도와드리는 분의 이름을 신분증에 있는 대로 써 주세요.
    }
name-title = 이름
document =
    { $who ->
        [myself] 어떤 신분증이 있으신가요?
        [child] 아이는 어떤 신분증이 있나요?
       *[other] 그분은 어떤 신분증이 있으신가요?
    }
    .resident-id = 중국 주민 신분증
    .hmt = 홍콩·마카오·대만 신분증
    .temporary-id = 임시 신분증
    .lost = 잃어버렸거나 없어요
    .foreign-permanent = 외국인 영구거류 신분증
    .passport-foreign = 외국 여권
    .household-book = 호구부
    .birth-certificate = 출생증명서
document-title = 신분증
document-kind = 어느 것인가요?
    .hmt-residence = 홍콩·마카오·대만 주민 거주증
    .hkmo-permit = 홍콩·마카오 주민 내륙 통행증
    .taiwan-permit = 대만 주민 대륙 통행증
document-kind-title = 신분증 종류
id-number =
    { $document ->
        [household-book]
            { $who ->
                [myself] 호구부의 본인 쪽에 있는 신분증 번호 18자리를 써 주세요.
                [child] 호구부의 아이 쪽에 있는 신분증 번호 18자리를 써 주세요.
               *[other] 호구부의 그분 쪽에 있는 신분증 번호 18자리를 써 주세요.
            }
        [birth-certificate] 출생증명서 오른쪽 위에 있는 번호를 써 주세요.
       *[other]
            { $who ->
                [myself] 본인의 신분증 번호를 써 주세요.
                [child] 아이의 신분증 번호를 써 주세요.
               *[other] 그분의 신분증 번호를 써 주세요.
            }
    }
id-number-title = 신분증 번호
guardian-here =
    { $who ->
        [myself] 번호를 보면 만 { $age }세 미만이셔서 부모님이나 다른 보호자가 신고해야 합니다. 보호자가 여기 계신가요?
       *[other] 번호를 보면 그분은 만 { $age }세 미만이어서 보호자가 신고해야 합니다. 보호자가 여기 계신가요?
    }
    .here = 있어요, 보호자가 쓸게요
    .alone = 여기 없어요, 우선 이대로 낼게요
guardian-here-title = 보호자가 여기 있는지
guardian-declares =
    { $who ->
        [myself] 휴대폰을 부모님이나 다른 보호자에게 드려서 “만 { $age }세 미만 아이”를 고르고 이어서 쓰시게 하면 됩니다.
       *[other] 보호자이시면 “만 { $age }세 미만 아이”를 고르고 이어서 쓰시면 됩니다. 아니시면 휴대폰을 보호자에게 드려 주세요.
    }
not-a-child = 쓰신 번호를 보면 만 { $age }세 이상이어서 본인이 신고해야 합니다. 혼자 쓰기 어려우면 도와서 쓰셔도 됩니다. 누구의 신고인지 다시 골라 주세요. 아이의 신고이면 이어서 아이 번호를 써 주세요.
phone =
    { $who ->
        [myself] 휴대폰 번호를 써 주세요. 처리가 끝나거나 문제가 있으면 이 번호로 알려 드립니다.{ $origin ->
        [hmt] {" 홍콩은 앞에 +852, 마카오는 +853을 붙여 주세요."}
       *[other] {""}
    }
       *[other] 휴대폰 번호를 써 주세요. 처리가 끝나거나 문제가 있으면 이 번호로 연락합니다. 휴대폰이 없는 분이면 지금 쓰시는 분의 번호를 써 주세요.{ $origin ->
        [hmt] {" 홍콩은 앞에 +852, 마카오는 +853을 붙여 주세요."}
       *[other] {""}
    }
    }
phone-title = 휴대폰
phone-whose =
    { $who ->
        [myself] 누구의 번호인가요?
        [child] 누구의 번호인가요? 아이 것인가요, 어른 것인가요?
       *[other] 누구의 번호인가요? { $name } 님 것인가요, 다른 사람 것인가요?
    }
    .own =
        { $who ->
            [myself] 내 번호
           *[other] { $name } 본인 번호
        }
    .relative =
        { $who ->
            [myself] 가족 번호
            [child] 부모나 가족 번호
            [relative] 내 번호나 다른 가족 번호
           *[helper] { $name } 님 가족 번호
        }
    .employer = 회사나 사장님 번호
    .other =
        { $who ->
            [helper] 내 번호나 다른 사람 번호
           *[other] 다른 사람 번호
        }
phone-whose-title = 누구의 번호
room = 어느 방에 사시나요? 301처럼 방 번호를 써 주세요. 집 전체를 빌렸으면 “전체”라고 써 주세요.
room-title = 사는 방
moved-in = 언제 들어오셨나요? 아래에 없으면 6-1처럼 월과 일을 숫자로 써 주세요. 아직 들어오지 않았으면 들어올 날을 써 주세요(30일 안).
    .today = 오늘
    .yesterday = 어제
    .day-before = 그제
moved-in-title = 들어온 날
reason = 여기에 무슨 일로 오셨나요?
    .work = 일하러
    .business = 장사하러
    .study = 공부하러
    .family = 가족과 함께, 가족 찾아
    .medical = 치료·요양
    .other = 다른 이유
reason-title = 온 이유
workplace = 어디에서 일하시나요? 공장, 가게, 공사장 이름을 써 주세요. 쓰지 않으셔도 됩니다.
workplace-title = 일하는 곳
pays-to = 월세는 누구에게 내시나요?
    .landlord = 집주인
    .sublandlord = 재임대인이나 중개업자
    .employer = 회사에 내거나 회사가 방을 줌
    .owner = 안 냄, 내 집이에요
    .unknown = 잘 몰라요
    .agency = 인력 회사, 일은 다른 데서
    .dorm = 기숙사 회사, 일은 다른 데서
pays-to-title = 월세 받는 사람
company = 어느 회사가 여기 살게 해 주었나요? 회사 이름을 써 주세요. 예: 무슨 전기 공장, 무슨 인력 회사.
    .unknown = 잘 몰라요
company-title = 회사
more =
    꼭 써야 하는 것은 다 쓰셨습니다. 몇 가지 더 알려 주시겠어요? 쓰지 않으셔도 똑같이 처리됩니다.
    { $workplace ->
        [True]
            { $ebike ->
                [True] 일하는 곳: 저희가 연락이 닿지 않을 때 회사를 통해 연락하려고요. 전기자전거: 안전하게 충전하는 법을 알려 드리려고요.
               *[False] 일하는 곳: 저희가 연락이 닿지 않을 때 회사를 통해 연락하려고요.
            }
       *[False] 전기자전거: 안전하게 충전하는 법을 알려 드리려고요.
    } 담당자만 봅니다. 동의는 언제든 거두실 수 있고, 거두시면 지웁니다.
    .workplace = 동의해요, 일하는 곳 쓰기
    .ebike = 동의해요, 전기자전거가 있어요
    .workplace-told = 일하는 곳
    .ebike-told = 전기자전거 있음
more-title = 선택 항목
ebike = 전기자전거가 있으신가요? 답하지 않으셔도 됩니다.
    .yes = 있어요
    .no = 없어요
ebike-title = 전기자전거
along =
    { $who ->
        [myself] 또 누구와 함께 사시나요?
       *[other] { $name } 님은 또 누구와 함께 사시나요?
    }
    .none =
        { $who ->
            [myself] 나 혼자
           *[other] 다른 사람 없음
        }
    .adults = { $who ->
        [child] 어른 3명 이상
       *[other] 다른 어른 3명 이상
    }
    .children =
        { $who ->
            [child] 다른 아이가 있어요
           *[other] 아이가 있어요
        }
    .both = 어른과 아이 모두
    .one = { $who ->
        [child] 어른 1명
       *[other] 다른 어른 1명
    }
    .two = { $who ->
        [child] 어른 2명
       *[other] 다른 어른 2명
    }
along-title = 함께 사는 사람
adults =
    { $who ->
        [myself] 본인 말고 어른이 몇 분 더 사시나요? 수만 써 주세요. 신고는 그분들이 직접 합니다.
        [child] 쓰시는 분까지 포함해 함께 사는 어른이 몇 분인가요? 수만 써 주세요. 어른은 직접 신고합니다.
       *[other] { $name } 님 말고 어른이 몇 분 더 사시나요? 수만 써 주세요. 신고는 그분들이 직접 합니다.
    }
adults-title = 함께 사는 어른
children =
    { $who ->
        [child] { $name } 말고 만 { $age }세 미만 아이가 몇 명 더 있나요? 보호자이시면 여기서 함께 신고하세요.
        [helper] 만 { $age }세 미만 아이가 몇 명 있나요? { $name } 님이 보호자이면 여기서 함께 신고하세요.
       *[other] 만 { $age }세 미만 아이가 몇 명 있나요? 보호자이시면 여기서 함께 신고하세요.
    }
children-title =
    { $who ->
        [child] 다른 아이 수
       *[other] 아이 수
    }
childs-notice =
    만 { $age }세 미만 아이의 정보는 따로 보호합니다. 파출소에 등록할 수 있도록 이름, 신분증, 사는 곳, 보호자가 누구인지만 묻습니다.
    담당 경찰과 권한을 받은 사람만 볼 수 있고, 볼 때마다 기록이 남으며, 집주인에게는 성만 보입니다. 언제든 보고, 고치고, 동의를 거두실 수 있습니다.
child-consent =
    { $who ->
        [helper] 아이의 보호자가 위의 글을 읽었고, 이렇게 쓰는 데 동의하나요?
       *[other] 아이의 보호자로서, 이렇게 쓰는 데 동의하시나요?
    }
    .agree = 동의해요, 아이 정보를 쓸게요
    .window = 여기 쓰지 않고 창구에 갈게요
    .leave-out = 아이는 빼고 몇 명인지만 낼게요
    .agree-told = 동의함
    .leave-out-told = 쓰지 않고 수만 알림
child-consent-title = 아이 정보, 보호자 동의
children-left-out = 네, 아이({ $count }명)의 정보는 여기에 쓰지 않고 수만 적습니다. 어떻게 할지는 담당 직원이 보호자와 상의합니다.
the-child = 아이
nth-child = { $n }번째 아이
nth-child-named = { $n }번째 아이 { $name }
child-name =
    { $count ->
        [1] 아이 이름을 써 주세요.
       *[other] { $n }번째 아이 이름을 써 주세요.
    }
child-name-title = { $n }번째 아이 이름
child-relation =
    { $who ->
        [helper] { $name }: { $guardian } 님과 어떤 관계인가요?
       *[other] { $name }: 쓰시는 분과 어떤 관계인가요?
    }
    .own = 아들이나 딸
    .grandchild = 손자나 손녀
    .relative = 다른 친척의 아이
child-relation-title =
    { $who ->
        [helper] { $child }, { $guardian } 님과의 관계
       *[other] { $child }, 쓰시는 분과의 관계
    }
child-document = { $name }, 어떤 신분증이 있나요?
    .resident-id = 주민 신분증
    .household-book = 호구부
    .birth-certificate = 출생증명서
    .none = 아직 없어요
child-document-title = { $child }, 신분증
child-number =
    { $document ->
        [household-book] 호구부의 { $name } 쪽에 있는 신분증 번호 18자리를 써 주세요.
        [birth-certificate] { $name }의 출생증명서 오른쪽 위에 있는 번호를 써 주세요.
       *[resident-id] { $name }의 신분증 번호를 써 주세요.
    }
child-number-title = { $child }, 신분증 번호
grown-child = 번호를 보면 { $name } 님은 만 { $age }세 이상이어서 직접 신고해야 합니다. 함께 사는 어른에 넣었으니 여기에는 쓰지 않으셔도 됩니다. 번호를 잘못 썼으면 마지막 화면에서 고칠 수 있습니다.
check = 한번 봐 주세요. 틀린 것이 있으면 그 항목을 눌러 고치시고, 모두 맞으면 제출해 주세요.
    .send = 모두 맞아요, 제출
    .send-unchecked = 제출, 집주인 확인은 불편해요
receipt =
    받았습니다. 신고 제출 확인증 번호는 { $number }입니다. 화면을 저장하거나 적어 두세요.
    여기 있는 링크를 누르면 어디까지 처리됐는지 볼 수 있습니다. 이것은 신고를 받았다는 증명이고, 등록증은 등록된 뒤에 나옵니다.
next-both =
    { $who ->
        [myself] 다음은 이렇습니다. 집주인이 본인의 성, 방 번호, 들어온 날을 확인하고 { $office } 직원이 심사합니다. 결과가 나오면 바로 알려 드리며, 보통 며칠(근무일) 걸립니다.
       *[other] 다음은 이렇습니다. 집주인이 { $name } 님의 성, 방 번호, 들어온 날을 확인하고 { $office } 직원이 심사합니다. 결과가 나오면 바로 알려 드리며, 보통 며칠(근무일) 걸립니다.
    }
next-landlord =
    { $who ->
        [myself] 다음은 이렇습니다. 집주인이 본인의 성, 방 번호, 들어온 날을 확인하고 { $office } 직원이 심사합니다. 결과가 나오면 바로 알려 드리며, 보통 며칠(근무일) 걸립니다.
       *[other] 다음은 이렇습니다. 집주인이 { $name } 님의 성, 방 번호, 들어온 날을 확인하고 { $office } 직원이 심사합니다. 결과가 나오면 바로 알려 드리며, 보통 며칠(근무일) 걸립니다.
    }
next-officer = 다음은 이렇습니다. 집주인에게 묻지 않고 { $office } 직원이 확인합니다. 결과가 나오면 바로 알려 드리며, 보통 며칠(근무일) 걸립니다.
next-document = 다음은 이렇습니다. { $office } 직원이 연락해서, 만나서 신원을 확인할 시간을 정합니다. 신고한 날은 오늘로 계산합니다.
invite = 함께 사는 어른 { $count }명 가운데 아직 신고하지 않은 분은 이 링크를 열어 직접 써 주세요. 문패가 있으면 문패를 스캔해도 됩니다.
after = 급하지 않지만 이런 것도 하실 수 있습니다.
    .leave-chat = 남의 휴대폰이라 끝내고 나갈게요
    .landlord = 집주인이에요, 집을 확인할게요
village = 어느 마을이나 동네에 사시나요? 이름만 중국어로 써 주시면 됩니다.
village-title = 마을이나 동네
village-again = “{ $typed }”, 찾지 못했습니다. 마을이나 동네 이름만 다르게 한 번 더 써 주세요. 그래도 모르시면 도움을 요청하실 수 있습니다.
    .help = 도움 요청
village-again-title = 마을이나 동네
village-help = 네. 주소를 찾도록 도와드릴 테니, 그다음에 이어서 신고하세요.
no-such-village = “{ $typed }”, 찾지 못했습니다. 마을이나 동네 이름만 다르게 써 주세요. 모르시면 문패를 보거나 집주인에게 물어보세요.
which-village =
    { $count ->
        [1] 여기가 맞나요?
       *[other] 어느 곳인가요?
    }
    .none =
        { $count ->
            [1] 아니에요
           *[other] 다 아니에요
        }
which-village-title = 마을 고르기
place = 사는 곳을 어떻게 찾아가면 되나요? 길 이름, 근처 가게, 집주인 성을 써 주세요. 예: 마을 입구 슈퍼 뒤 두 번째 집, 집주인 진씨.
place-title = 사는 곳
unknown-plate = 이 문패를 찾지 못했습니다. 코드가 틀렸거나 문패가 바뀌었을 수 있어요. 문패가 없어도 신고할 수 있습니다.
    .declare = 문패 없이 바로 신고
    .foreigner = 문패 없이 바로 등록
    .retype = 문패 코드 다시 넣기
returned =
    지난번에 내신 것에 한 곳이 부족합니다. 되돌아온 이유: { $reason }
    나머지는 그대로 있고, 신고한 날도 지난번 그대로입니다.
correcting = 신고 { $receipt } 고치기: 지난번에 쓰신 것이 모두 아래에 있습니다. 틀린 것을 눌러 주세요. 고쳐서 제출해야 새것이 옛것을 대신하고, 신고한 날은 지난번 그대로입니다.
not-to-correct = 이 신고는 지금 여기서 고칠 수 없습니다. 내용을 바꾸시려면 도움을 요청하실 수 있습니다.

landlord-check = 집주인 확인
    .yes = 괜찮아요
    .no = 불편해요

landlord-check-title = 집주인 확인

known = 지난번 신고 때 이렇게 쓰셨습니다. 바뀐 것이 있으면 눌러 고치시고, 없으면 새 집을 이어서 써 주세요.
    .send = 그대로예요, 계속

invitation-used = 이 초대는 방금 다른 분이 먼저 썼고, 한 사람만 쓸 수 있습니다. 여기 사시면 그대로 신고하실 수 있습니다. 쓰신 것은 남아 있고, 집주인이 따로 확인합니다.
    .go-on = 이어서 쓰기
    .stop = 나중에

invitation-left = 네. 신고하고 싶으실 때 문에 있는 문패를 스캔하세요.

# Roles beside tenant and landlord
permit-later = { DAY($date) }부터 거주증을 신청할 수 있습니다. 본인에게 전해 주세요. 신청 여부는 본인이 정합니다.
employer-asked = 적으신 회사는 등록되어 있어 규정에 따라 신고하도록 요청합니다. 회사는 성만 볼 수 있고 증명서, 전화, 주소는 볼 수 없습니다.
