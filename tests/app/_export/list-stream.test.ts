import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { LOG } from "@/app/_export/exported-lists";
import { listStream } from "@/app/_export/list-stream";
import type { Desk } from "@/db/desk";
import { watchLog } from "@/db/tables";
import { DeskOverloaded, OVERLOAD } from "@/domain/overload";
import { csv } from "@/formats/list/csv";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";

async function deskWithEntries(count: number) {
  const made = await deskInAFolder();
  await made.desk.store.write(made.desk.now(), async (tx) => {
    for (let from = 0; from < count; from += 500)
      await tx.db.insert(watchLog).values(
        Array.from({ length: Math.min(500, count - from) }, (_, n) => ({
          action: "watch.started",
          subjectId: `${from + n}`,
          recordedAt: tx.recordedAt,
          recordedBy: "Ada",
        })),
      );
  });
  return made.desk;
}

const streamOf = async (desk: Desk, signal = new AbortController().signal) =>
  accepted(await listStream(desk, LOG, {}, csv, { signal }));

/** The desk, and how many times it was read. */
function counted(desk: Desk): { desk: Desk; reads(): number } {
  let reads = 0;
  const read: Desk["store"]["read"] = (work, reading) => {
    reads += 1;
    return desk.store.read(work, reading);
  };
  return { desk: { ...desk, store: { ...desk.store, read } }, reads: () => reads };
}

test("a log of many parts arrives whole and in order, newest first", async () => {
  const desk = await deskWithEntries(1_234);
  const lines = (await new Response(await streamOf(desk)).text()).trim().split("\r\n");
  const numbers = lines.slice(1).map((line) => Number(line.split(",")[0]));
  expect(numbers).toEqual(Array.from(numbers, (_, n) => numbers.length - n));
  expect(numbers.length).toBeGreaterThanOrEqual(1_234);
});

test("others have their turn many times before a part of the log is written down", async () => {
  const desk = await deskWithEntries(500);
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await nextTurn();
      turns += 1;
    }
  })();
  await new Response(await streamOf(desk)).text();
  isDone = true;
  await others;
  expect(turns).toBeGreaterThanOrEqual(10);
});

test("nothing more is read than what is taken, and nothing after the reader has left", async () => {
  const { desk, reads } = counted(await deskWithEntries(3_000));
  const gone = new AbortController();
  const reader = (await streamOf(desk, gone.signal)).getReader();
  for (let n = 0; n < 3; n++) await reader.read();
  expect(reads()).toBe(1);
  gone.abort();
  await reader.cancel();
  expect(reads()).toBe(1);
});

test("a reader who has left in silence ends the stream with the next part", async () => {
  const { desk, reads } = counted(await deskWithEntries(3_000));
  const gone = new AbortController();
  const taking = streamOf(desk, gone.signal).then((stream) => {
    gone.abort();
    return new Response(stream).text();
  });
  await expect(taking).rejects.toThrow(/aborted/);
  expect(reads()).toBeLessThanOrEqual(2);
});

test("a desk with too much to do is refused at the beginning, and waited for in the middle", async () => {
  const desk = await deskWithEntries(1_200);
  const busyAt = (turn: number): Desk => {
    let reads = 0;
    const read: Desk["store"]["read"] = (work, reading) => {
      reads += 1;
      if (reads === turn) return Promise.reject(new DeskOverloaded(OVERLOAD.tooMany, 0.01));
      return desk.store.read(work, reading);
    };
    return { ...desk, store: { ...desk.store, read } };
  };
  await expect(streamOf(busyAt(1))).rejects.toThrow(OVERLOAD.tooMany);
  const whole = await new Response(await streamOf(desk)).text();
  expect(await new Response(await streamOf(busyAt(2))).text()).toBe(whole);
});
