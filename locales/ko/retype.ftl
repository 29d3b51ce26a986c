### Draft: to be reviewed by a native speaker.

plate = 문패에 적힌 코드를 넣어 주세요. 보통 영문자와 숫자 몇 자입니다.
