import { expect, onTestFinished, test } from "vitest";
import { DAY_MS, isoOf } from "@/domain/time/time";
import { endServing, startServing } from "../../scripts/serving";
import { makeDeskOf, recordAhead } from "../desk-of-another-time";
import { runScript } from "../scripts/run-script";
import { temporaryFolder } from "../temporary-folder";
import { noteFigure } from "./figures";

const YEARS = 3653 * DAY_MS;
const TIME_MS = 60_000;

type Health = { revision: number };
type Problems = { problems: { message: string }[] };

async function served(folder: string) {
  const server = await startServing(folder);
  onTestFinished(async () => {
    await endServing(server, "SIGTERM");
  });
  const post = (path: string, body: object) =>
    fetch(`${server.address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "watchfloor-actor": "Ada" },
      body: JSON.stringify(body),
    });
  const incident = (title: string, at: number) =>
    post("/api/incidents", {
      ...{
        categoryId: "rockets",
        kind: "rocket or artillery fire",
        title,
        place: "Taji",
        precision: "minute",
      },
      ...{ source: "Wire report", reliability: "B", credibility: "3", effectiveAt: isoOf(at) },
    });
  const read = async <T>(path: string): Promise<T> => (await fetch(`${server.address}${path}`)).json();
  const page = async (path: string) => (await fetch(`${server.address}${path}`)).text();
  return { post, incident, read, page };
}

type State = {
  leadMs: number;
  newestAt: string;
  clockAt: string;
  doubt: object | null;
  ahead: { href: string }[];
};
type Entry = { recordedAt: string; title: string };

test(
  "a desk started after a month records nothing until a person confirms the clock",
  async () => {
    const folder = temporaryFolder();
    await makeDeskOf(folder, Date.now() - 40 * DAY_MS);
    const { post, incident, read, page } = await served(folder);
    const before = await read<Health>("/api/health");
    const refused = await incident("One", Date.now());
    expect([refused.status, (await post("/api/snapshot", {})).status]).toEqual([409, 409]);
    const { problems }: Problems = await refused.json();
    expect(problems[0]?.message).toContain("POST /api/clock");
    const out = ["--out", `${folder}/board.json`];
    const shell = await runScript("scripts/snapshot.ts", ["--format", "json", ...out], {
      WATCHFLOOR_DATA: folder,
    });
    expect(shell).toMatchObject({ code: 1, err: expect.stringContaining("npm run clock -- --confirm") });
    for (const path of ["/", "/help", "/incidents/new"]) expect(await page(path)).toContain("Confirm clock");
    const stored = (await read<Health>("/api/health")).revision - before.revision;

    const startedAt = performance.now();
    expect((await post("/api/clock", {})).status).toBe(201);
    expect((await incident("Two", Date.now())).status).toBe(201);
    const confirmedMs = Math.round(performance.now() - startedAt);
    expect(await page("/")).not.toContain("Confirm clock");
    expect((await read<State>("/api/clock")).doubt).toBeNull();
    expect((await post("/api/clock", {})).status).toBe(409);
    noteFigure("writes stored before the clock is confirmed", `${stored} of 3`, "0");
    expect(stored).toBe(0);
    noteFigure("from the confirmation to a stored write", `${confirmedMs} ms`, "at most 2,000 ms");
    expect(confirmedMs).toBeLessThan(2_000);
  },
  TIME_MS,
);

test(
  "a desk with entries ten years ahead is corrected beside its server, and hides nothing",
  async () => {
    const folder = temporaryFolder();
    const trueAt = Date.now() - 2 * DAY_MS;
    const indicatorId = await makeDeskOf(folder, trueAt);
    await recordAhead(folder, indicatorId, YEARS);
    const { incident, read, page } = await served(folder);
    expect((await read<State>("/api/clock")).leadMs).toBeGreaterThan(YEARS - DAY_MS);
    expect(await page("/")).toContain("10 years ahead of this machine");
    const later = await incident("Of 2030", Date.now() + 4 * 365 * DAY_MS);
    const { problems }: Problems = await later.json();
    expect([later.status, problems[0]?.message]).toEqual([409, expect.stringContaining("/clock")]);

    const reason = "Started with a wrong year";
    const args = ["--mend", "--by", "Ada", "--reason", reason];
    const mended = await runScript("scripts/clock.ts", args, { WATCHFLOOR_DATA: folder });
    expect(mended.code, mended.err).toBe(0);
    expect(mended.err).toContain("Of a day to come");
    expect((await incident("Of 2031", Date.now() + 5 * 365 * DAY_MS)).status).toBe(422);
    const before = Date.now();
    expect((await incident("Of today", before)).status).toBe(201);
    const { entries } = await read<{ entries: (Entry & { entry?: Entry })[] }>("/api/log?action=incident");
    const newest = Date.parse(entries[0]?.entry?.recordedAt ?? entries[0]?.recordedAt ?? "");
    expect(Math.abs(newest - before)).toBeLessThan(5_000);
    const { leadMs, ahead } = await read<State>("/api/clock");
    expect(leadMs).toBe(0);
    expect(ahead).toHaveLength(1);
    const wrong = "recorded while the clock was wrong";
    for (const path of [`/indicators/${indicatorId}`, "/log", "/"]) expect(await page(path)).toContain(wrong);
    const past = `?effectiveAt=${isoOf(trueAt + 1000)}&knownAt=${isoOf(trueAt + 1000)}`;
    expect(await read(`/api/board${past}`)).toMatchObject({ posture: { level: 2 } });
    expect(await read("/api/board")).toMatchObject({ posture: { level: 4 } });
    noteFigure(
      "recorded time after a mend, from the clock",
      `${Math.abs(newest - before)} ms`,
      "at most 5,000 ms",
    );
  },
  TIME_MS,
);
