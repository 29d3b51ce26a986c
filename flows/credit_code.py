"""Unified social credit codes (GB 32100) of firms as people type them."""

import re
from typing import ClassVar
from unicodedata import normalize

from stdnum.cn.uscc import (
    calc_check_digit,
)  # its validate() refuses N2… and other codes that begin with a letter

from flows.kinds import Kind, Reading
from flows.typed import Invalid, visible

_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")


class CreditCode(Kind[str]):
    """Eighteen characters in upper case. A village's own economic co-operative begins with N2, a shop with 92."""

    wire: ClassVar[str] = "text"

    def read(self, text: str, at: Reading) -> str:
        code = "".join(c for c in normalize("NFKC", visible(text)).upper() if c.isalnum())
        if len(code) != 18:
            raise Invalid("credit-length", got=len(code))
        if not _CODE.fullmatch(code) or calc_check_digit(code[:17]) != code[17]:
            raise Invalid("credit-code")
        return code
