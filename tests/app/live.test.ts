import { afterEach, expect, test } from "vitest";
import { closeLive, liveStream } from "@/app/live";
import { startWatch } from "@/db/commands/start-watch";
import { readTail } from "@/db/tail";
import { deskInAFolder } from "../desk-in-a-folder";
import { accepted } from "../drafts";

afterEach(closeLive);

/** The events of a stream, one by one, as `event data`. */
function eventsOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string>).getReader();
  return async () => {
    const { value = "" } = await reader.read();
    return value.replace(/^event: (\w+)\ndata: (\d+)\n\n$/, "$1 $2");
  };
}

test("a stream tells its reader at once of the revision that the desk has, and of every one that follows", async () => {
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

test("who comes later is told of the same revision as those who are there", async () => {
  const { desk, wait } = await deskInAFolder();
  const early = eventsOf(liveStream(desk, new AbortController().signal));
  await early();
  wait(1);
  accepted(await startWatch(desk, {}));
  const told = (await early()).split(" ")[1];
  const late = eventsOf(liveStream(desk, new AbortController().signal));
  expect(await late()).toBe(`beat ${told}`);
});

test("a reader who is gone before the desk has answered leaves nothing behind", async () => {
  const { desk } = await deskInAFolder();
  const gone = new AbortController();
  const stream = liveStream(desk, gone.signal);
  gone.abort();
  const staying = eventsOf(liveStream(desk, new AbortController().signal));
  expect(await staying()).toMatch(/^beat \d+$/);
  await stream.cancel();
});
