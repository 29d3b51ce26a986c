"""What sending costs and what a service sees of it, as tables."""

import os
from collections.abc import Iterator, Sequence
from statistics import median

from bench.race import Contender
from bench.sending.million import PER_SECOND, Sending

OURS = "Anju, service notices: sealed values, the reader's words, PostgreSQL, durable"
CAMPAIGN = "Anju, rows of a campaign, PostgreSQL, durable"
AIOGRAM = "aiogram, a loop of `Bot.send_message`, nothing kept"
CELERY = "Celery + Redis, a task a message, at least once"
BARE = "aiohttp, the bare client, nothing kept"
NOTIFY = 68
"""Messages a second of GOV.UK Notify's way from saving to delivering, on both of two such cores: measured apart, not in this run."""


def text(contenders: Sequence[Contender], sending: Sending) -> str:
    tables = [_rates(contenders), _counted(contenders), _paced(sending), _fanned(sending)]
    return "\n\n".join("\n".join(lines) for lines in tables)


def wall(one: Contender) -> float:
    """Messages a second, the middle of all runs."""
    return 1 / one.middle(lambda run: run.wall)


def _rates(contenders: Sequence[Contender]) -> Iterator[str]:
    ours = next(one for one in contenders if one.entry.name == OURS)
    yield (
        "| who sends | messages a second | per CPU second | lowest to highest | µs a message: program + database or Redis "
        "| ours ÷ theirs, a second | per CPU second |"
    )
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in contenders:
        low, high = one.spread
        own, helpers = 1e6 * one.middle(lambda run: run.own), 1e6 * one.middle(lambda run: run.helpers)
        ratios = f"{wall(ours) / wall(one):.2f} | {ours.speed / one.speed:.2f}"
        yield (
            f"| {one.entry.name} | {wall(one):.0f} | {one.speed:.0f} | {low:.0f}–{high:.0f} | {own:.0f} + {helpers:.0f} "
            f"| {' | ' if one.entry.name in (OURS, CAMPAIGN) else ratios} |"
        )
    yield f"| GOV.UK Notify's delivery, measured apart | {NOTIFY} | | | | {wall(ours) / NOTIFY:.0f} | |"


def _counted(contenders: Sequence[Contender]) -> Iterator[str]:
    taken = median(run.others for one in contenders for run in one.runs)
    sizes = ", ".join(str(one.runs[0].turns) for one in contenders)
    yield (
        f"Messages in a run: {sizes}; {len(contenders[0].runs)} runs each, in turn; the middle one is shown. Wanted: at least 1500 a second, "
        f"0.75 × aiogram, 20 × Notify. Other programs, the fake server among them, took {taken:.1f} of {os.cpu_count()} cores meanwhile."
    )


def _paced(sending: Sending) -> Iterator[str]:
    share = sending.taken / sending.allowed
    yield f"| one worker in the middle of a campaign to {sending.fanned.recipients} | measured | wanted |"
    yield "| --- | ---: | ---: |"
    yield (
        f"| of what is allowed ({PER_SECOND} a second, one a second to a chat), in {sending.seconds:.0f} s "
        f"| {sending.taken} of {sending.allowed}, {share:.1%} | ≥ 98 % |"
    )
    yield f"| answered 429 | {sending.refused} | 0 |"
    yield (
        f"| a service notice, from its commit to its arrival, p50 / p95 of {sending.service} "
        f"| {sending.service_p50:.1f} / {sending.service_p95:.1f} s | p95 ≤ 10 s |"
    )
    yield f"| an urgent notice to {sending.urgent}: from its commit to the first arrival | {sending.urgent_begun:.2f} s | ≤ 1 s |"
    rate = (sending.urgent - 1) / sending.urgent_took
    yield f"| … and to the last | {sending.urgent_took:.1f} s, {rate:.1f} a second | {PER_SECOND} a second |"
    memory = " and ".join(f"{one:.0f}" for one in sending.memory)
    yield f"| the most memory ever of `anju worker` and its process for Telegram | {memory} MB | ≤ 250 MB |"


def _fanned(sending: Sending) -> Iterator[str]:
    fanned = sending.fanned
    yield f"| a campaign to {fanned.recipients} recipients | seconds | wanted |"
    yield "| --- | ---: | ---: |"
    yield f"| counted and approved | {fanned.estimate:.1f} | |"
    yield f"| fanned out, a row for each, durable | {fanned.fan_out:.1f} ({fanned.fan_out_cpu:.1f} of CPU) | ≤ 20 |"
    yield f"| its progress, while all wait | {fanned.progress:.2f} | |"
    yield f"| a claim of 60, while all wait / while it is paused | {fanned.claim:.3f} / {fanned.claim_resting:.3f} | |"
