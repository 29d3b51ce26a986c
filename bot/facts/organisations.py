"""What members of an organisation may see: their organisations, the houses these look after, who stays and works there."""

from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from bot.facts.houses import house_seen
from bot.facts.stays import stay_seen
from flows import organisation_facts as ask
from flows.desk_near import Desk, DesksNear
from flows.facts import HouseSeen, StaySeen
from flows.letting_requests import Lettings, LettingSeen
from flows.named_workers import NamedWorker, NamedWorkerSeen
from registry import employments, lettings, lodgers, named_workers, organisations
from registry.database import SHANGHAI
from registry.numbers import tidy_code
from registry.people import surname
from registry.vault import Vault


async def _my_organisations(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyOrganisations]
) -> list[tuple[ask.OrganisationSeen, ...]]:
    people = {who.person_id for who, _ in asked} - {None}
    found: dict[int | None, list[ask.OrganisationSeen]] = {}
    for row in await organisations.of_people(conn, [p for p in people if p is not None]) if people else ():
        found.setdefault(row.person_id, []).append(ask.OrganisationSeen(row.id, row.kind, row.name))
    return [tuple(found.get(who.person_id, ())) for who, _ in asked]


async def _houses_managed(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.HousesManaged]
) -> list[tuple[HouseSeen, ...]]:
    found = by_n(
        await organisations.houses_for(conn, [(who.person_id, fact.organisation_id) for who, fact in asked])
    )
    return [tuple(house_seen(row, asked[n - 1][0].pack) for row in found.get(n, ())) for n in numbered(asked)]


async def _stay_to_vouch(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.StayToVouch]
) -> list[StaySeen | None]:
    found = by_n(await lodgers.to_vouch(conn, [(who.person_id, fact.stay_id) for who, fact in asked]))
    return [stay_seen(found[n][0]) if n in found else None for n in numbered(asked)]


async def _stays_to_vouch(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.StaysToVouch]
) -> list[tuple[StaySeen, ...]]:
    found = by_n(await lodgers.unreported(conn, [(who.person_id, fact.house_id) for who, fact in asked]))
    return [tuple(stay_seen(row) for row in found.get(n, ())) for n in numbered(asked)]


def _worker(row: Row[Any]) -> ask.WorkerSeen:
    """Whom the employer did not name is known to it by surname."""
    return ask.WorkerSeen(row.id, row.name or surname(row.person), row.began, row.ended)


async def _workers(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.Workers]
) -> list[tuple[ask.WorkerSeen, ...]]:
    found = by_n(
        await employments.running(conn, [(who.person_id, fact.organisation_id) for who, fact in asked])
    )
    return [tuple(_worker(row) for row in found.get(n, ())) for n in numbered(asked)]


async def _one_worker(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.Worker]
) -> list[ask.WorkerSeen | None]:
    found = by_n(
        await employments.asked_about(conn, [(who.person_id, fact.employment_id) for who, fact in asked])
    )
    return [_worker(found[n][0]) if n in found else None for n in numbered(asked)]


async def _named_worker(
    conn: AsyncConnection, vault: Vault, asked: Asked[NamedWorker]
) -> list[NamedWorkerSeen | None]:
    found = by_n(
        await named_workers.asked_about(conn, [(who.person_id, fact.employment_id) for who, fact in asked])
    )
    return [_named(found[n][0]) if n in found else None for n in numbered(asked)]


def _named(row: Row[Any]) -> NamedWorkerSeen:
    return NamedWorkerSeen(row.id, surname(row.name), row.created_at.astimezone(SHANGHAI).date())


async def _lettings(
    conn: AsyncConnection, vault: Vault, asked: Asked[Lettings]
) -> list[tuple[LettingSeen, ...]]:
    found = by_n(await lettings.running(conn, [(who.person_id, fact.organisation_id) for who, fact in asked]))
    return [
        tuple(
            LettingSeen(row.id, row.address, row.room, tuple(row.steps), row.last_on)
            for row in found.get(n, ())
        )
        for n in numbered(asked)
    ]


async def _desks_near(conn: AsyncConnection, vault: Vault, asked: Asked[DesksNear]) -> list[tuple[Desk, ...]]:
    found = by_n(await organisations.desks_near(conn, [tidy_code(fact.house_code) for _, fact in asked]))
    return [
        tuple(
            Desk(row.name, row.place, row.hours, row.phone, tuple(row.services)) for row in found.get(n, ())
        )
        for n in numbered(asked)
    ]


ANSWERS: Answers = {
    ask.MyOrganisations: _my_organisations,
    ask.HousesManaged: _houses_managed,
    ask.StayToVouch: _stay_to_vouch,
    ask.StaysToVouch: _stays_to_vouch,
    ask.Workers: _workers,
    ask.Worker: _one_worker,
    NamedWorker: _named_worker,
    Lettings: _lettings,
    DesksNear: _desks_near,
}
