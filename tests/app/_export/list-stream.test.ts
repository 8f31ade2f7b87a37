import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { exportOf, LOG } from "@/app/_export/exported-lists";
import { listStream } from "@/app/_export/list-stream";
import { type Desk, presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { watchLog } from "@/db/tables";
import { DeskOverloaded, OVERLOAD } from "@/domain/overload";
import { csv } from "@/formats/list/csv";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";
import { temporaryFolder } from "../../temporary-folder";

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
  return made;
}

const never = new AbortController().signal;

const streamOf = async (desk: Desk, folder: string, signal = never) =>
  accepted(await listStream(desk, LOG, {}, csv, { folder, signal }));

const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

/** How many processes this one has started that have not ended. */
const processes = () => process.getActiveResourcesInfo().filter((each) => each === "ProcessWrap").length;

/** The desk, and how many times it was read. */
function counted(desk: Desk): { desk: Desk; reads(): number } {
  let reads = 0;
  const read: Desk["store"]["read"] = (work, reading) => {
    reads += 1;
    return desk.store.read(work, reading);
  };
  return { desk: { ...desk, store: { ...desk.store, read } }, reads: () => reads };
}

test("a long log is made by a process of its own, whole and in order, while the desk is read but once", async () => {
  const { desk: made, folder } = await deskWithEntries(3_234);
  const { desk, reads } = counted(made);
  const stream = await streamOf(desk, folder);
  const reading = textOf(stream);
  await expect.poll(processes).toBe(1);
  const text = await reading;
  expect(reads()).toBe(1);
  const facts = {
    profile: desk.profile,
    params: {},
    sort: "-recorded",
    at: await desk.store.seek(async (view) => presentOf(desk, await readTail(view))),
  };
  let whole = "";
  for await (const part of exportOf(desk, "log", "csv", facts)) whole += part;
  expect(text).toBe(whole);
  const numbers = text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => Number(line.split(",")[0]));
  expect(numbers).toEqual(Array.from(numbers, (_, n) => numbers.length - n));
  expect(numbers.length).toBeGreaterThanOrEqual(3_234);
  await expect.poll(processes).toBe(0);
});

test("others have their turn many times before a short log is written down", async () => {
  const { desk, folder } = await deskWithEntries(500);
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await nextTurn();
      turns += 1;
    }
  })();
  await textOf(await streamOf(desk, folder));
  isDone = true;
  await others;
  expect(turns).toBeGreaterThanOrEqual(10);
});

test("a reader who leaves takes the process along, whether he says so or not", async () => {
  const { desk, folder } = await deskWithEntries(3_000);
  const leaving = await streamOf(desk, folder);
  const reader = leaving.getReader();
  await reader.read();
  await reader.cancel();
  await expect.poll(processes).toBe(0);
  const gone = new AbortController();
  const silent = textOf(await streamOf(desk, folder, gone.signal));
  await expect.poll(processes).toBe(1);
  gone.abort();
  await expect(silent).rejects.toThrow(/aborted/);
  await expect.poll(processes).toBe(0);
});

test("a process that fails ends the file as a failure, so that nobody takes a part for the whole", async () => {
  const { desk } = await deskWithEntries(1_200);
  const failing = textOf(await streamOf(desk, temporaryFolder()));
  await expect(failing).rejects.toThrow(/cannot be opened/);
});

test("a desk with too much to do is refused at the beginning", async () => {
  const { desk, folder } = await deskWithEntries(1_200);
  const read = () => Promise.reject(new DeskOverloaded(OVERLOAD.tooMany));
  const busy = { ...desk, store: { ...desk.store, read } };
  await expect(streamOf(busy, folder)).rejects.toThrow(OVERLOAD.tooMany);
});
