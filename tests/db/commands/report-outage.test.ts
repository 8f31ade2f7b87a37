import { expect, test } from "vitest";
import { reportOutage } from "@/db/commands/report-outage";
import { readBoard } from "@/db/queries/board/board";
import { watchLog } from "@/db/tables";
import { ask } from "../../ask";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted, addedIndicator, expectRefused } from "../../drafts";

test("an indicator is blind while its sources are down, and the watch log has both ends", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const readState = async () => (await ask(desk, readBoard)).categories[0]?.indicators[0]?.freshness.state;
  const values = { indicatorId, reason: "Camera stolen" };
  accepted(await reportOutage(desk, { ...values, act: "down", effectiveAt: desk.now() }));
  expect(await readState()).toBe("blind");
  accepted(await reportOutage(desk, { ...values, act: "back", effectiveAt: wait(5) }));
  expect(await readState()).toBe("never");
  const logged = await desk.store.read(({ db }) => db.select().from(watchLog));
  expect(logged.slice(-2).map((row) => row.action)).toEqual(["outage.began", "outage.ended"]);
});

test("a second “down”, a second “back”, and a “back” before the last “down” are refused", async () => {
  const { desk, wait } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const saying =
    (act: string, effectiveAt: number | "" = "") =>
    () =>
      reportOutage(desk, { indicatorId, act, reason: "Camera", effectiveAt });
  await expectRefused(desk, saying("back"), { field: "act", says: /never down/ });
  const early = wait(1);
  wait(1);
  accepted(await saying("down")());
  wait(1);
  await expectRefused(desk, saying("down"), { field: "act", says: /Ada reported .* down since .* already/ });
  await expectRefused(desk, saying("back", early), { field: "effectiveAt", says: /cannot be back before/ });
  accepted(await saying("back")());
  wait(1);
  await expectRefused(desk, saying("back"), { field: "act", says: /back since .* already/ });
});

test("an outage is refused in the future and for an unknown indicator, and every invalid field is named", async () => {
  const { desk } = await deskInAFolder();
  const { id: indicatorId } = await addedIndicator(desk);
  const reporting = (changes: object) => () =>
    reportOutage(desk, { indicatorId, act: "down", reason: "Camera", effectiveAt: desk.now(), ...changes });
  await expectRefused(desk, reporting({ effectiveAt: desk.now() + 1 }), {
    field: "effectiveAt",
    says: /future/,
  });
  await expectRefused(desk, reporting({ indicatorId: "none" }), { field: "indicatorId", kind: "unknown" });
  await expectRefused(desk, reporting({ act: "broken" }), { field: "act", says: /down, back/ });
  await expectRefused(desk, reporting({ reason: "" }), { field: "reason" });
});
