import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { closeLive, liveStream } from "@/app/_live/live-hub";
import { onePerProcess } from "@/app/_upkeep/one-per-process";
import { startWatch } from "@/db/commands/start-watch";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { deskInAFolder } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";

afterEach(closeLive);

/** The events of a stream, one by one, as `event revision`; each says what the desk's clock shows. */
function eventsOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string>).getReader();
  return async () => {
    const { value = "" } = await reader.read();
    return value.replace(/^event: (\w+)\ndata: (\d+) 20\d\d-\d\d-\d\dT[\d:.]+Z\n\n$/, "$1 $2");
  };
}

test("a stream sends its reader the current revision at once, and every later one", async () => {
  const { desk, wait } = await deskInAFolder();
  const revision = async () => (await desk.store.read(readTail)).revision;
  const first = await revision();
  const next = eventsOf(liveStream(desk, new AbortController().signal));
  expect(await next()).toBe(`beat ${first}`);
  wait(1);
  accepted(await startWatch(desk, {}));
  expect(await revision()).toBeGreaterThan(first);
  expect(await next()).toBe(`changed ${await revision()}`);
});

test("a later reader gets the same revision as the others", async () => {
  const { desk, wait } = await deskInAFolder();
  const early = eventsOf(liveStream(desk, new AbortController().signal));
  await early();
  wait(1);
  accepted(await startWatch(desk, {}));
  const rows = (await early()).split(" ")[1];
  const late = eventsOf(liveStream(desk, new AbortController().signal));
  expect(await late()).toBe(`beat ${rows}`);
});

test("a reader who leaves before the first answer leaves nothing behind", async () => {
  const { desk } = await deskInAFolder();
  const gone = new AbortController();
  const stream = liveStream(desk, gone.signal);
  gone.abort();
  const staying = eventsOf(liveStream(desk, new AbortController().signal));
  expect(await staying()).toMatch(/^beat \d+$/);
  await stream.cancel();
});

/** Longer than it takes until a change is noticed. */
const NOTICED_MS = 300;

test("a slow reader has one line waiting, whatever happens; once reading, they get only the newest revision", async () => {
  const { desk, wait } = await deskInAFolder();
  const first = (await desk.store.read(readTail)).revision;
  const stream = liveStream(desk, new AbortController().signal);
  for (let n = 0; n < 3; n++) {
    wait(1);
    accepted(await startWatch({ ...desk, actor: `Watch ${n}` }, { reason: "Taken over." }));
    await sleep(NOTICED_MS);
  }
  const newest = (await desk.store.read(readTail)).revision;
  const next = eventsOf(stream);
  expect([await next(), await next()]).toEqual([`beat ${first}`, `changed ${newest}`]);
});

test("a reader who takes nothing for long is dropped, and one who reads stays", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { desk } = await deskInAFolder();
  const slow = liveStream(desk, new AbortController().signal);
  const quick = eventsOf(liveStream(desk, new AbortController().signal));
  const { streams } = onePerProcess("live hub", () => ({ streams: new Set() }));
  await quick();
  expect(streams.size).toBe(2);
  for (let beat = 0; beat < 25; beat++) {
    vi.advanceTimersByTime(2_000);
    expect(await quick()).toMatch(/^beat /);
  }
  expect(streams.size).toBe(1);
  const last = slow.getReader();
  expect((await last.read()).done).toBe(false);
  expect((await last.read()).done).toBe(true);
});
