import { expect, test, vi } from "vitest";
import { isRunning, type QueueInAFolder, queueInAFolder } from "../app/import/queue-in-a-folder";

/** A queue with files of which one has begun; answers its process. */
async function begunWith(desk: QueueInAFolder, id: string): Promise<number> {
  for (const each of [id, "next", "last"]) desk.add(each);
  await vi.waitFor(() => expect(desk.begun()).toEqual(expect.arrayContaining([id, "next"])), 10_000);
  return desk.queue.pids()[0] ?? 0;
}

/** Why work on a file did not end well, once that is known. The others go on: nothing waits for it. */
async function failureOf(desk: QueueInAFolder, id: string): Promise<string> {
  await vi.waitFor(() => expect(desk.queue.find(id)?.place.state).toBe("failed"), 20_000);
  await vi.waitFor(() => expect(desk.begun()).toContain("last"), 10_000);
  expect(desk.done).toEqual([]);
  const place = desk.queue.find(id)?.place;
  return place?.state === "failed" ? place.why : "";
}

test("a failed process says why, and does not block the next", async () => {
  const desk = queueInAFolder();
  await begunWith(desk, "odd");
  desk.end("odd", "fail");
  expect(await failureOf(desk, "odd")).toBe("The file is odd.");
});

test("a process killed by the system says so, with memory as the likely reason", async () => {
  const desk = queueInAFolder();
  process.kill(await begunWith(desk, "killed"), "SIGKILL");
  expect(await failureOf(desk, "killed")).toMatch(
    /^The system stopped it, most likely because .* out of memory/,
  );
});

test("a process that needs too much memory says so", async () => {
  const desk = queueInAFolder();
  await begunWith(desk, "huge");
  desk.end("huge", "memory");
  expect(await failureOf(desk, "huge")).toMatch(/^It needed more memory than one import may use/);
});

test("a stuck process is ended after a bounded time, and says so", async () => {
  const desk = queueInAFolder(1_000);
  const pid = await begunWith(desk, "hung");
  process.kill(pid, "SIGSTOP");
  expect(await failureOf(desk, "hung")).toMatch(/^It made no progress for 1 seconds and was stopped/);
  expect(isRunning(pid)).toBe(false);
});

test("a failed file can be queued again, and is then no longer failed", async () => {
  const desk = queueInAFolder();
  await begunWith(desk, "odd");
  desk.end("odd", "fail");
  await failureOf(desk, "odd");
  expect(desk.add("odd")).toBe(true);
  expect(desk.queue.find("odd")?.place.state).toBe("waiting");
});
