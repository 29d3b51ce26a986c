"""What everybody sends: a reminder of 60 characters with the reader's own place and number in it."""

TOKEN = "42:AAAA"
AT_ONCE = 100
"""Requests under way at a time, for everybody who has an event loop: as many as an aiohttp session keeps connections."""
FIRST_CHAT = 1_000_000


def place(number: int) -> str:
    return f"浒山街道东山路{number}号301"


def text(number: int) -> str:
    """As ours reads in Chinese, for those who keep no words."""
    return f"您好，您住的{place(number)}，请在6月15日（周四）当天或之前申报，约3分钟，免费。"
