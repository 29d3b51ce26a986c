"""What people type where they may choose some of a list and choose none, or are done choosing: in each of our languages."""

from typing import Final

NOTHING: Final = frozenset(
    "none|无|没有|都没有|都不是|都不填|都不选|不|不用|不填|不说|不说了|完成|好了|选好了|填好了|继续|下一步"
    "|no|skip|nothing|neither|done|ok|continue|next|done choosing|none of these|that's all"
    "|нет|ничего|ничего нет|ничего из этого|готово|продолжить|дальше"
    "|không|không có|không có gì|không mục nào|xong|chọn xong|tiếp tục"
    "|non|rien|aucun|aucune|rien de tout ça|fini|terminé|j'ai choisi|c'est tout|continuer|suivant"
    "|없음|없어요|아니요|해당 없음|아무것도 없음|완료|끝|다 골랐어요|다 했어요|다음|계속"
    "|لا|لا شيء|لاشيء|لا يوجد|لا شيء منها|تم|انتهيت|انتهيت من الاختيار|متابعة|تابع|التالي"
    "|ياق|يوق|ھېچقايسى|ھېچقايسىسى يوق|بولدى|تامام|تاللاپ بولدۇم|داۋاملاشتۇرۇش"
    "|མེད|མིན|གཅིག་ཀྱང་མེད|ཚར|བདམས་ཚར|མུ་མཐུད".split("|")
)
