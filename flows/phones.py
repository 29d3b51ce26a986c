"""Telephone numbers as people type them, in E.164; phonenumbers is imported when first needed (0.1 s, 6 MB)."""

import re
from typing import Final

from flows.typed import Invalid, plain

_USUAL = re.compile(r"\+861[3-9][0-9]{9}")
_MOBILE = re.compile(r"(?:\+?86)?(1[3-9][0-9]{9})")
_LABEL = re.compile(r"^(?:我的)?(?:手机号码?|手机|电话号码?|电话|联系电话|tel|phone|mobile)[: ]*(?:是 *)?")
_BETWEEN: Final = {ord(c): None for c in " -‐‑‒–—−().·/"}
_IDENTITY = re.compile(r"[0-9]{17}[0-9x]")
_DIALLED = re.compile(r"\+?[0-9]{3,20}")


def read_phone(text: str) -> str:
    """+8619900000123 for 199 0000 0123; landlines with area code; numbers of other countries with + or 00.

    New ranges abroad are accepted by length. Raises Invalid: phone, phone-id, phone-length, phone-area,
    phone-foreign.
    """
    if _USUAL.fullmatch(text):
        return text
    number = _LABEL.sub("", plain(text)).translate(_BETWEEN).strip("。，,!;:")
    if _IDENTITY.fullmatch(number):
        raise Invalid("phone-id")
    if not _DIALLED.fullmatch(number):
        raise Invalid("phone")
    if number.startswith("00"):
        number = "+" + number[2:]
    mobile = _MOBILE.fullmatch(number)
    if mobile:
        return "+86" + mobile[1]
    _explain(number.removeprefix("+86"))
    found = _e164(number)
    if found is None:
        raise Invalid("phone-foreign" if number.startswith("+") and number[:3] != "+86" else "phone")
    return found


def masked_phone(number: str) -> str:
    """199****0123 for a Chinese mobile, +84*****5678 for others: the last four digits stay."""
    if _USUAL.fullmatch(number):
        return f"{number[3:6]}****{number[-4:]}"
    return number[:3] + "*" * max(len(number) - 7, 4) + number[-4:]


def _explain(national: str) -> None:
    """Slips that have their own sentence."""
    if re.fullmatch(r"1[3-9][0-9]{5,12}", national):
        raise Invalid("phone-length", got=len(national))
    if re.fullmatch(r"[2-9][0-9]{6,7}", national):
        raise Invalid("phone-area")


def _e164(number: str) -> str | None:
    import phonenumbers
    from phonenumbers import PhoneNumberFormat, ValidationResult

    try:
        parsed = phonenumbers.parse(number, "CN")
    except phonenumbers.NumberParseException:
        return None
    if parsed.country_code == 86:
        good = phonenumbers.is_valid_number(parsed)
    else:
        good = phonenumbers.is_possible_number_with_reason(parsed) == ValidationResult.IS_POSSIBLE
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164) if good else None
