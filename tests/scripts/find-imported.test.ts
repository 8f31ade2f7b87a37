import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSearch } from "@/db/queries/search/search";
import { openDesk } from "@/db/sqlite/desk";
import { textOf } from "@/domain/search/search";
import { temporaryFolder } from "@/tests/temporary-folder";
import { ask } from "../ask";
import { runScript } from "./run-script";

const DATA = "../shared/data";

test("imported rows are found: for 30 June 2019, both tankers of that month by name", async () => {
  if (!existsSync(DATA)) return console.warn(`Left out, because ${DATA} is not there.`);
  const folder = join(temporaryFolder(), "desk");
  for (const [format, file] of [
    ["asam", "asam-2022-06-21.csv"],
    ["ucdp", "ucdp-ged-syria-2019-06_2019-11.csv"],
  ] as const) {
    const args = [format, join(DATA, file), "--category", "shipping"];
    expect((await runScript("scripts/import.ts", args, { WATCHFLOOR_DATA: folder })).code).toBe(0);
  }
  const desk = await openDesk(folder);
  const at = { effectiveAt: Date.parse("2019-06-30T23:59Z"), knownAt: desk.now() };
  for (const ship of ["FRONT ALTAIR", "KOKUKA COURAGEOUS"]) {
    const { groups } = await ask(desk, readSearch, ship, 5, at);
    const [hit] = groups.find(({ kind }) => kind === "incident")?.hits ?? [];
    expect(hit && textOf([...hit.name, ...hit.snippet])).toContain(ship.split(" ")[0]);
    expect(hit?.effectiveAt).toBe(Date.parse("2019-06-13T00:00Z"));
    const before = { ...at, effectiveAt: Date.parse("2019-06-01T00:00Z") };
    expect((await ask(desk, readSearch, ship, 5, before)).groups).toEqual([]);
  }
  await desk.store.close();
}, 120_000);
