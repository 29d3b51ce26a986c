import os
from datetime import date, timedelta
from registry.duties import *
from registry.database import *
from registry.rates import figures, snapshot
from notices.reminders import tick
from programmes.pack import load
from tests.small_town import at
import time as clk
from registry.migrations import migrate
N = int(os.environ.get("N", "100000"))
async def timed(name, aw):
    t=clk.perf_counter(); r=await aw; print(f"{name:40s} {clk.perf_counter()-t:8.3f}s  {r if not isinstance(r,(list,dict)) else len(r)}", flush=True); return r
async def test_it(empty_database_url, vault):
    await migrate(empty_database_url)
    db = Database.open(empty_database_url)
    t0=clk.perf_counter()
    pack = load("cixi-2023")
    async with db.begin() as conn:
        await run(conn, "INSERT INTO areas (level,name,lo,hi,pack) VALUES ('city','c',1,1100,'cixi-2023')")
        await run(conn, "INSERT INTO areas (parent_id,level,name,lo,hi) SELECT (SELECT min(id) FROM areas),'village','v'||g,g,g FROM generate_series(2,1001) g")
        await run(conn, f"INSERT INTO houses (code,area_id,area_no,address,let_since,head_count) SELECT 'H'||g, (SELECT min(id) FROM areas)+1+g%1000, 2+g%1000, '东村'||g, DATE '2023-06-01', 6 FROM generate_series(1,{N//5}) g")
        await run(conn, f"INSERT INTO people (name) SELECT 'p'||g FROM generate_series(1,{N+N//5}) g")
        await run(conn, f"INSERT INTO parties (house_id,area_no,person_id,role,source,since) SELECT h.id,h.area_no,(SELECT min(id) FROM people)+{N}+h.id-(SELECT min(id) FROM houses),'landlord','register',DATE '2020-01-01' FROM houses h")
        await run(conn, f"INSERT INTO stays (house_id,area_no,person_id,moved_in,assurance) SELECT h.id,h.area_no,(SELECT min(id) FROM people)+(h.id-(SELECT min(id) FROM houses))*5+k, DATE '2023-06-12' - CAST(h.id % 3 AS int),'confirmed' FROM houses h, generate_series(0,4) k")
        await run(conn, "INSERT INTO stay_sources (stay_id,area_no,source,said,at) SELECT id,area_no,'register','lives',now() FROM stays")
        await run(conn, "INSERT INTO contacts (account,address,person_id,heard_at) SELECT 'web',id::text,id,now() FROM people".replace("id::text","CAST(id AS text)"))
        await run(conn, "INSERT INTO declarations (receipt,kind,channel,person_id,house_id,area_no,stay_id,content,first_filed_at,filed_at,pack) SELECT 'R'||id,'residence','self_web',person_id,house_id,area_no,id,'',now(),now(),'x' FROM stays WHERE id%2=0")
    async with db.direct() as c:
        await c.execute("ANALYZE")
    print("setup", clk.perf_counter()-t0)
    T=date(2023,6,12)
    async with db.begin() as conn:
        await timed("fill days", renew_days(conn, pack, T))
    async with db.begin() as conn:
        await timed("recompute_all first", recompute_all(conn, pack, T))
        print(await value(conn, "SELECT count(*) FROM duties"))
    async with db.direct() as c: await c.execute("ANALYZE duties")
    async with db.begin() as conn:
        await timed("recompute_all nothing changed", recompute_all(conn, pack, T))
        for r in pack.duties:
            await timed("  "+r.name, recompute_all(conn, __import__("dataclasses").replace(pack, duties=(r,)), T))
    ids=[r.id for r in await _q(db,"SELECT id FROM stays ORDER BY random() LIMIT 400")]
    for k in (1,1,1,1,1,1,1,1,16,64):
        async with db.begin() as conn:
            await timed(f"touch {k} stays", touch(conn, pack, T, stays=[ids.pop() for _ in range(k)]))
    import resource
    async with db.begin() as conn:
        t=clk.perf_counter(); c0=clk.process_time()
        for _ in range(100): await touch(conn, pack, T, stays=[ids.pop()])
        print("touch x100 each ms", (clk.perf_counter()-t)*10, "python cpu", (clk.process_time()-c0)*10)
    async with db.begin() as conn:
        h=await value(conn,"SELECT min(house_id) FROM stays")
        await timed("touch house", touch(conn, pack, T, houses=[h]))
        await timed("touch person", touch(conn, pack, T, people=[ids[0]]))
        await timed("open_for 64", open_for(conn, range(1000,1064), T))
        await timed("open_for 64", open_for(conn, range(N-64+100,N+100), T))
    async with db.begin() as conn:
        await timed("tick (first)", tick(conn, vault, [pack], at(date(2023,6,14))))
    async with db.direct() as c: await c.execute("ANALYZE notices")
    async with db.begin() as conn:
        await timed("tick again", tick(conn, vault, [pack], at(date(2023,6,14))))
        await timed("tick again", tick(conn, vault, [pack], at(date(2023,6,14))))
    async with db.begin() as conn:
        a=await value(conn,"SELECT min(id) FROM areas")
        await timed("figures city", figures(conn, pack, a, T))
        await timed("figures village", figures(conn, pack, a+5, T))
        await timed("snapshot", snapshot(conn, pack, T))
        await timed("snapshot again", snapshot(conn, pack, T))
        await timed("ask_still_here", ask_still_here(conn, pack, at(T)))
    await db.close()
async def _q(db, s):
    async with db.begin() as conn: return await rows(conn, s)
