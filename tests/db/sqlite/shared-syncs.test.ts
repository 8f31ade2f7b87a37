import { expect, test } from "vitest";
import { sharingSyncs } from "@/db/sqlite/shared-syncs";

/** Syncs that end one by one, when the test says so. */
function heldSyncs() {
  const held: { end(): void; fail(error: Error): void }[] = [];
  const sync = () => new Promise<void>((end, fail) => held.push({ end, fail }));
  return { held, commits: sharingSyncs(sync) };
}

const turn = () => new Promise(setImmediate);

/** How what waits for the disk has ended so far. */
function watched(waiting: Promise<void>) {
  const seen = { how: "waits" };
  waiting.then(
    () => {
      seen.how = "settled";
    },
    (error: Error) => {
      seen.how = error.message;
    },
  );
  return seen;
}

function commit({ commits }: ReturnType<typeof heldSyncs>) {
  commits.noteCommit();
  return watched(commits.settled());
}

test("a commit waits for a sync that began after it, and shares it with all that wait by then", async () => {
  const syncs = heldSyncs();
  const first = commit(syncs);
  const [second, third] = [commit(syncs), commit(syncs)];
  expect(syncs.held).toHaveLength(1);
  syncs.held[0]?.end();
  await turn();
  expect([first.how, second.how, third.how]).toEqual(["settled", "waits", "waits"]);
  expect(syncs.held).toHaveLength(2);
  syncs.held[1]?.end();
  await turn();
  expect([second.how, third.how]).toEqual(["settled", "settled"]);
});

test("nobody waits while nothing was committed since", async () => {
  const syncs = heldSyncs();
  await syncs.commits.settled();
  const first = commit(syncs);
  syncs.held[0]?.end();
  await turn();
  expect(first.how).toBe("settled");
  await syncs.commits.settled();
  expect(syncs.held).toHaveLength(1);
});

test("after a sync that failed nothing settles any more, whatever a later one would report", async () => {
  const syncs = heldSyncs();
  const [first, second] = [commit(syncs), commit(syncs)];
  syncs.held[0]?.fail(new Error("EIO"));
  await turn();
  expect([first.how, second.how]).toEqual(["EIO", "EIO"]);
  const later = commit(syncs);
  await turn();
  expect([later.how, syncs.held.length]).toEqual(["EIO", 1]);
});
