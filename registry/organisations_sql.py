"""What rules may ask about organisations and those who speak for them, as SQL over the tables of a rule's subject."""

# Demands: 001-44

from typing import Final

from programmes.fields import ORGANISATIONS
from programmes.pack import Pack


def speaking_for(kind: str) -> str:
    """FROM clause: the people `p` who speak for an organisation of a kind; `home` is where the first of these is."""
    return f"""people p CROSS JOIN LATERAL (SELECT m.area_no FROM members m
    JOIN organisations g ON g.id = m.organisation_id AND g.kind = '{kind}' AND g.until IS NULL
    WHERE m.person_id = p.id AND m.until IS NULL ORDER BY m.id LIMIT 1) home"""


def person_fields(person: str, pack: Pack) -> dict[str, str]:
    """Since when somebody speaks for organisations of each kind, and until when each lesson of the pack holds."""
    speaks = {
        f"person.speaks_for.{kind}": f"""(SELECT min(k.since) FROM members k
        JOIN organisations g ON g.id = k.organisation_id AND g.kind = '{kind}' AND g.until IS NULL
        WHERE k.person_id = {person} AND k.until IS NULL)"""
        for kind in ORGANISATIONS
    }
    return speaks | {
        f"person.learnt.{lesson.name}": f"""(SELECT max(k.expires_on) FROM acknowledgements k
        WHERE k.person_id = {person} AND k.lesson = '{lesson.name}')"""
        for lesson in pack.lessons
    }


def last_day(whose: str, kind: str) -> str:
    """Until when the newest paper of a kind holds, in force or not; NULL where it has no end."""
    return f"""(SELECT o.until FROM papers o WHERE {whose} AND o.kind = '{kind}'
        ORDER BY o.since DESC, o.id DESC LIMIT 1)"""


EMPLOYMENT: Final = {
    "employment.began": "e.began",
    "employment.ended": "e.ended",
    "employment.known_at": "CAST(e.created_at AT TIME ZONE 'Asia/Shanghai' AS date)",
    "employment.reported": "(e.reported_at IS NOT NULL)",
    "employment.leaving_reported": "(e.leaving_reported_at IS NOT NULL)",
    "employment.denied": "(e.denied_at IS NOT NULL)",
}
SUBLET_ASKED: Final = """(SELECT CAST(min(o.at) AT TIME ZONE 'Asia/Shanghai' AS date) FROM sublet_consents o
        WHERE o.house_id = h.id AND o.state = 'asked' AND EXISTS (SELECT 1 FROM parties y WHERE y.house_id = h.id
          AND y.role = 'landlord' AND y.until IS NULL))"""
