import type { Board } from "@/domain/board/board";
import { fromWire } from "@/domain/time/wire";
import type { ServedDesk } from "./served-desk";
import { expect, indicatorAt, recordLevel, test } from "./watch-floor";

async function boardAt(desk: ServedDesk, params: Record<string, string>): Promise<Board> {
  const answer = await fetch(`${desk.address}/api/board?${new URLSearchParams(params)}`);
  expect(answer.status).toBe(200);
  return fromWire<Board>(await answer.text());
}

const levelsOf = (board: Board) =>
  board.categories.flatMap((c) =>
    c.indicators.map(({ id, level, judgement }) => ({ id, level, from: judgement?.id })),
  );

test("the board of a past instant differs as it was known then and as it is known now", async ({ desk }) => {
  const effectiveAt = "080134ZJAN20";
  const then = await boardAt(desk, { effectiveAt, knownAt: effectiveAt });
  const now = await boardAt(desk, { effectiveAt });
  expect(new Date(then.effectiveAt).toISOString()).toBe("2020-01-08T01:34:00.000Z");
  expect(then.knownAt).toBe(then.effectiveAt);
  expect(now.effectiveAt).toBe(then.effectiveAt);
  expect(now.knownAt).toBeGreaterThan(then.knownAt);
  expect(levelsOf(then)).not.toEqual(levelsOf(now));
});

test("a level recorded now changes no board of an earlier known time", async ({ desk }) => {
  const times = { effectiveAt: "2020-01-08T01:34Z", knownAt: "2020-01-08T12:00Z" };
  const before = await boardAt(desk, times);
  const { id } = await indicatorAt(desk, "rockets", 0);
  await recordLevel(desk, id, 1, "Recorded later.");
  const after = await boardAt(desk, times);
  expect(after.revision).toBeGreaterThan(before.revision);
  expect({ ...after, revision: before.revision }).toEqual(before);
});

test("trends of a past instant end on its day, and are not changed by later records", async ({ desk }) => {
  const times = "days=7&effectiveAt=080134ZJAN20&knownAt=080134ZJAN20";
  for (const path of ["/api/trends", "/api/categories/rockets/trend"]) {
    const read = async () => JSON.parse(await (await fetch(`${desk.address}${path}?${times}`)).text());
    const before = await read();
    expect(before.to ?? before.lanes[0].trend.to).toBe("2020-01-08");
    const { id } = await indicatorAt(desk, "rockets", 0);
    await recordLevel(desk, id, 1, "Recorded later.");
    expect({ ...(await read()), revision: before.revision }).toEqual(before);
  }
});

for (const [field, text] of [
  ["effectiveAt", "yesterday"],
  ["effectiveAt", "320134ZJAN20"],
  ["knownAt", "2020-02-30T00:00Z"],
  ["effectiveAt", "010000ZJAN40"],
  ["knownAt", ""],
] as const)
  test(`an instant written as “${text}” is refused for ${field}`, async ({ desk }) => {
    const answer = await fetch(`${desk.address}/api/board?${new URLSearchParams({ [field]: text })}`);
    expect(answer.status).toBe(422);
    const { problems }: { problems: { field: string; message: string }[] } = await answer.json();
    expect(problems.map((problem) => problem.field)).toEqual([field]);
  });
