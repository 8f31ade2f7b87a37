import { expect, test } from "vitest";
import { lookTextOf, readLastLook } from "@/app/_as-of/last-look";
import { ask } from "../../ask";
import { DESK_BEGINS, deskInAFolder } from "../../desk-in-a-folder";

test("a last visit is recognised at its own desk", async () => {
  const { desk, wait } = await deskInAFolder();
  const seen = wait(2);
  expect(await ask(desk, readLastLook, lookTextOf(desk, seen), wait(2))).toBe(seen);
  expect(await ask(desk, readLastLook, lookTextOf(desk, DESK_BEGINS), desk.now())).toBe(DESK_BEGINS);
});

test("a visit to another desk, an empty cookie, and times that no board can have shown are ignored", async () => {
  const { desk, wait } = await deskInAFolder();
  const now = wait(24);
  const { id } = desk.profile;
  const kept = [
    "",
    String(now),
    lookTextOf({ ...desk, profile: { ...desk.profile, id: "another" } }, now),
    ...["", "1e30", "NaN", "-1", String(now - 0.5), String(now + 1), String(DESK_BEGINS - 1)].map(
      (instant) => `${id} ${instant}`,
    ),
  ];
  for (const text of kept) expect([text, await ask(desk, readLastLook, text, now)]).toEqual([text, null]);
});
