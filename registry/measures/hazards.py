"""Hazards that an officer saw: passed on, closed, re-checked."""

from registry.measures.counting import AS_OF, Count, Rows, has_come


def transferred(count: Count) -> Rows:
    """Hazards posted on the wall and entered; with `out_of_scope` those passed on and accepted, of what others answer for."""
    if count.rule.out_of_scope:
        passed_on = f"{has_come('z.transferred_on')} AND {has_come('z.accepted_on')}"
        return count.hazards(passed_on, "z.out_of_scope")
    return count.hazards(f"{has_come('z.posted_on')} AND {has_come('z.entered_on')}")


def rectified(count: Count) -> Rows:
    """Hazards closed, of those found; with `on_time` those closed by their day, of those closed or due.

    The day is that of the pack's duty to close them, an officer's date included, else the hazard's own.
    """
    where = "z.out_of_scope" if count.rule.out_of_scope else "true"
    closed = has_come("z.closed_on")
    if not count.rule.on_time:
        return count.hazards(closed, where)
    rules = [rule for rule in count.pack.all_duties if rule.about == "hazard"]
    closing = [rule.name for rule in rules if any(c.field == "hazard.closed_on" for c in rule.done)]
    dated = f"""LEFT JOIN (SELECT u.about_id, max(u.due) AS due FROM duties u
        WHERE u.pack = {count.binds.add(count.pack.name)} AND u.about = 'hazard' AND u.state <> 'cancelled'
          AND u.rule = ANY (CAST({count.bind("closing", closing)} AS text[])) GROUP BY u.about_id) o ON o.about_id = z.id"""
    due = "coalesce(o.due, z.due)"
    in_time = f"{closed} AND coalesce(z.closed_on <= {due}, true)"
    return count.hazards(in_time, f"{where} AND ({closed} OR {due} <= {AS_OF})", dated)


def passed(count: Count) -> Rows:
    """Hazards that passed their re-check, of those re-checked."""
    return count.hazards("z.passed", has_come("z.rechecked_on"))
