import { expect, onTestFinished, test } from "vitest";
import { beginImport } from "@/db/commands/begin-import";
import { recordIncident } from "@/db/commands/record-incident";
import { actingAs, type Desk, deskIn } from "@/db/desk";
import { openExercise } from "@/db/exercises/exercises";
import { once } from "@/db/once";
import type { KeyedRequest } from "@/db/request-memory";
import { openSqliteStore } from "@/db/sqlite/store";
import { accept, type Outcome } from "@/domain/outcome";
import { DAY_MS, type Instant, isoOf } from "@/domain/time/time";
import { toWire } from "@/domain/time/wire";
import { homeOf } from "@/tests/home-of";
import { refuseRowsOf } from "../beside-the-desk";
import { deskInAFolder, everythingIn } from "../desk-in-a-folder";
import { accepted, expectRefused, incidentForm } from "../drafts";
import { openedDesk } from "./exercises/desk-with-past";

const SENT_AT: Instant = Date.parse("2026-03-01T00:00:00Z");

const keyed = (changes: Partial<KeyedRequest> = {}): KeyedRequest => ({
  ...{ scope: "api", key: "a key", digest: "the same", sentAt: SENT_AT },
  ...changes,
});

/** Records an incident by a request with a key; the same one may happen twice, so nothing but the key keeps it single. */
const send = (desk: Desk, request: KeyedRequest, changes: Record<string, unknown> = {}) =>
  once(
    desk,
    request,
    (own) => recordIncident(own, incidentForm(changes)),
    (value) => toWire(value),
  );

async function counted(desk: Desk) {
  const { incidents = [], requestKeys = [] } = await everythingIn(desk);
  return { incidents: incidents.length, keys: requestKeys.length };
}

const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work));

test("40 identical requests at once store one row and get the same answer", async () => {
  const { desk } = await deskInAFolder();
  const answers = await times(40, () => send(desk, keyed()));
  expect(new Set(answers.map(accepted)).size).toBe(1);
  expect(await counted(desk)).toEqual({ incidents: 1, keys: 1 });
});

test("two processes with the same request store one row and give the same answer", async () => {
  const { desk, file } = await deskInAFolder();
  const store = openSqliteStore(file, "OFF");
  onTestFinished(() => store.close());
  const other = { ...actingAs(await deskIn(store), "Ada"), now: desk.now };
  const answers = await Promise.all([desk, other].map((each) => times(10, () => send(each, keyed()))));
  expect(new Set(answers.flat().map(accepted)).size).toBe(1);
  expect(await counted(desk)).toEqual({ incidents: 1, keys: 1 });
});

test("a key used for another request is refused with what was stored, and nothing else is stored", async () => {
  const { desk } = await deskInAFolder();
  const answer = accepted(await send(desk, keyed()));
  const before = await everythingIn(desk);
  const refusal = await send(desk, keyed({ digest: "another" }), { title: "Another rocket" });
  expect(refusal).toMatchObject({ ok: false, kind: "invalid", earlier: { isSame: false, answer } });
  expect(await everythingIn(desk)).toEqual(before);
});

test("keys of programs and of forms are separate", async () => {
  const { desk } = await deskInAFolder();
  const first = accepted(await send(desk, keyed()));
  expect(accepted(await send(desk, keyed({ scope: "form" })))).not.toBe(first);
});

test("a refusal is not remembered: the corrected request stores with the same key", async () => {
  const { desk } = await deskInAFolder();
  const refusal = await send(desk, keyed(), { title: "" });
  expect(refusal).toMatchObject({ ok: false, problems: [{ field: "title" }] });
  expect(refusal).not.toHaveProperty("earlier");
  expect(await counted(desk)).toMatchObject({ keys: 0 });
  accepted(await send(desk, keyed({ digest: "corrected" })));
  expect(await counted(desk)).toMatchObject({ keys: 1 });
});

test.each(["watch_log", "request_keys", "incidents"])(
  "neither the change nor its key is stored when %s cannot be written, and the key can be used again",
  async (table) => {
    const { desk, ...where } = await deskInAFolder();
    const allow = await refuseRowsOf(where, table, "it is full");
    const before = await everythingIn(desk);
    await expect(send(desk, keyed())).rejects.toThrow("it is full");
    expect(await everythingIn(desk)).toEqual(before);
    await allow();
    accepted(await send(desk, keyed()));
    expect(await counted(desk)).toMatchObject({ keys: 1 });
  },
);

test("a key is remembered for a day, and can be reused after that", async () => {
  const { desk } = await deskInAFolder();
  const first = accepted(await send(desk, keyed()));
  expect(accepted(await send(desk, keyed({ sentAt: SENT_AT + DAY_MS - 1 })))).toBe(first);
  expect(accepted(await send(desk, keyed({ sentAt: SENT_AT - DAY_MS })))).toBe(first);
  const later = accepted(await send(desk, keyed({ sentAt: SENT_AT + DAY_MS })));
  expect(later).not.toBe(first);
  expect(await counted(desk)).toEqual({ incidents: 2, keys: 1 });
});

test("keys older than a day are deleted when others arrive, 20 at a time", async () => {
  const { desk } = await deskInAFolder();
  const nothing = async (): Promise<Outcome<null>> => accept(null);
  for (let n = 0; n < 50; n++) await once(desk, keyed({ key: `old ${n}` }), nothing, String);
  for (const left of [31, 12, 3, 4]) {
    await once(desk, keyed({ key: `new ${left}`, sentAt: SENT_AT + 2 * DAY_MS }), nothing, String);
    expect(await counted(desk)).toMatchObject({ keys: left });
  }
});

test("what a command does beside the database is done once too, however many wait for it", async () => {
  const { desk } = await deskInAFolder();
  let runs = 0;
  const slowly = async () => {
    const run = ++runs;
    await new Promise((done) => setTimeout(done, 20));
    return accept(run);
  };
  const answers = await times(5, () => once(desk, keyed(), slowly, String));
  expect(answers.map(accepted)).toEqual(["1", "1", "1", "1", "1"]);
  expect(accepted(await once(desk, keyed(), slowly, String))).toBe("1");
  expect(runs).toBe(1);
});

test("a failed request does not hold up the next one with its key", async () => {
  const { desk } = await deskInAFolder();
  const failing = () => Promise.reject(new Error("broken"));
  const both = [once(desk, keyed(), failing, String), send(desk, keyed())];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});

test("an import starts once, whatever keys its requests have", async () => {
  const { desk } = await deskInAFolder();
  const id = desk.newId();
  const file = { fileName: "a.csv", fileDigest: "0".repeat(64), fileBytesCount: 1 };
  const draft = {
    id,
    format: "asam",
    dataset: "asam",
    categoryId: null,
    isLenient: false,
    mapping: null,
    ...file,
  };
  accepted(await beginImport(desk, draft));
  await expectRefused(desk, () => beginImport(desk, draft), { field: "id", kind: "conflict" });
});

test("an exercise's desk has no keys of the desk it was opened from", async () => {
  const { desk, folder, place, wait } = await deskInAFolder();
  accepted(await send(desk, keyed({ key: "only on the real desk" })));
  const from = isoOf(desk.now());
  wait(1);
  const opened = accepted(
    await openExercise(homeOf({ folder, place }), { name: "Night", from, speed: 60 }, "Ada"),
  );
  const exercise = await openedDesk({ ...opened, place });
  onTestFinished(() => exercise.store.close());
  expect((await everythingIn(exercise)).requestKeys).toEqual([]);
  expect(await counted(desk)).toMatchObject({ keys: 1 });
});
