import { expect, test } from "vitest";
import { DAY_MS } from "@/domain/time/time";
import { makeDeskOf, recordAhead } from "../desk-of-another-time";
import { temporaryFolder } from "../temporary-folder";
import { runScript } from "./run-script";

const clockOf = (folder: string, ...args: string[]) =>
  runScript("scripts/clock.ts", args, { WATCHFLOOR_DATA: folder });

test("the command says when the clock is in doubt, and a person confirms it by name", async () => {
  const folder = temporaryFolder();
  await makeDeskOf(folder, Date.now() - 40 * DAY_MS);
  const shown = await clockOf(folder);
  expect(shown).toMatchObject({ code: 0, err: expect.stringContaining("40 days after the newest entry") });
  expect(await clockOf(folder, "--confirm")).toMatchObject({ code: 2, err: expect.stringContaining("--by") });
  const confirmed = await clockOf(folder, "--confirm", "--by", "Ada");
  expect(confirmed).toMatchObject({ code: 0, err: expect.stringContaining("The clock is trusted.") });
  expect((await clockOf(folder, "--confirm", "--by", "Ada")).code).toBe(1);
});

test("a desk with entries ahead is corrected by a person with a reason, and what is still ahead is listed", async () => {
  const folder = temporaryFolder();
  const indicatorId = await makeDeskOf(folder, Date.now() - 2 * DAY_MS);
  await recordAhead(folder, indicatorId, 400 * DAY_MS);
  expect((await clockOf(folder)).err).toMatch(/\d{3} days ahead of this machine's clock/);
  expect((await clockOf(folder, "--mend", "--by", "Ada")).code).toBe(2);
  const mended = await clockOf(folder, "--mend", "--by", "Ada", "--reason", "Wrong year");
  expect(mended.code, mended.err).toBe(0);
  expect(mended.err).toMatch(/by Ada, 2 entries: Wrong year/);
  expect(mended.err).toMatch(/Incident, from .*: Of a day to come {2}\/incidents\/.+\/correct/);
  expect((await clockOf(folder, "--mend", "--by", "Ada", "--reason", "Again")).code).toBe(1);
});
