import { expect, test, vi } from "vitest";
import { isRunning, queueInAFolder, waitingIn } from "./queue-in-a-folder";

test("waiting and running files are resumed after a restart, in order", async () => {
  const before = queueInAFolder();
  for (const id of ["a", "b", "c", "d"]) before.add(id);
  before.add("e", "Ada", "store");
  await vi.waitFor(() => expect(before.begun()).toHaveLength(2), 10_000);
  const pids = before.queue.pids();
  await before.queue.close();
  expect(pids.filter(isRunning)).toEqual([]);
  const after = before.again();
  after.queue.restore();
  expect(waitingIn(after)).toEqual(["b", "c", "d"]);
  await vi.waitFor(() => expect(after.begun().slice(2).sort()).toEqual(["a", "e"]), 10_000);
  for (const id of ["a", "b", "c", "d", "e"]) after.end(id);
  await vi.waitFor(() => expect(after.done).toHaveLength(5), 20_000);
  expect(after.queue.entries()).toEqual([]);
  const later = after.again();
  later.queue.restore();
  expect(later.queue.entries()).toEqual([]);
});

test("a failed file keeps its reason after a restart, and is not retried by itself", async () => {
  const before = queueInAFolder();
  before.add("odd");
  before.end("odd", "fail");
  await vi.waitFor(() => expect(before.queue.find("odd")?.place.state).toBe("failed"), 10_000);
  await before.queue.close();
  const after = before.again();
  after.queue.restore();
  expect(after.queue.find("odd")?.place).toEqual({ state: "failed", why: "The file is odd." });
  expect(after.queue.pids()).toEqual([]);
});

test("a cancelled file is not resumed", async () => {
  const before = queueInAFolder();
  for (const id of ["a", "b", "c"]) before.add(id);
  await before.queue.cancel("a");
  await before.queue.cancel("c");
  await before.queue.close();
  const after = before.again();
  after.queue.restore();
  expect(after.queue.entries().map(({ entry }) => entry.id)).toEqual(["b"]);
});

test("files after a restart are queued behind those from before", async () => {
  const before = queueInAFolder();
  for (const id of ["a", "b", "c"]) before.add(id);
  await before.queue.close();
  const after = before.again();
  after.queue.restore();
  after.add("d");
  expect(waitingIn(after)).toEqual(["c", "d"]);
});
