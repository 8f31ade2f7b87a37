import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../temporary-folder";
import { isRunning, queueInAFolder, waitingIn } from "./queue-in-a-folder";

test("files get a process in the order of arrival, and never more than two at a time", async () => {
  const desk = queueInAFolder();
  const ids = ["a", "b", "c", "d", "e"];
  for (const id of ids) expect(desk.add(id)).toBe(true);
  await vi.waitFor(() => expect(desk.begun().sort()).toEqual(["a", "b"]), 10_000);
  for (const [count, id] of ids.entries()) {
    expect(desk.queue.pids()).toHaveLength(Math.min(2, ids.length - count));
    desk.end(id);
    await vi.waitFor(() => expect(desk.done).toEqual(ids.slice(0, count + 1)), 10_000);
    await vi.waitFor(() => expect(desk.begun()).toHaveLength(Math.min(ids.length, count + 3)), 10_000);
  }
  expect(desk.begun().slice(2)).toEqual(["c", "d", "e"]);
  expect(desk.queue.entries()).toEqual([]);
});

test("everybody's first file comes before anybody's second", () => {
  const desk = queueInAFolder();
  for (const id of ["a1", "a2", "a3", "a4", "a5"]) desk.add(id, "Ada");
  for (const id of ["b1", "b2"]) desk.add(id, "Bob");
  expect(waitingIn(desk)).toEqual(["b1", "b2", "a3", "a4", "a5"]);
  expect(desk.queue.find("a3")?.place).toEqual({ state: "waiting", ahead: 2 });
});

test("storing and undoing, which a person decided on, come before checking", () => {
  const desk = queueInAFolder();
  for (const id of ["a", "b", "c"]) desk.add(id);
  desk.add("d", "Ada", "store");
  desk.add("e", "Bob", "undo");
  expect(waitingIn(desk)).toEqual(["e", "d", "c"]);
});

test("a file waits with storing while another server imports, not with checking, and leaves it to the others after it", async () => {
  let isOurs = false;
  let leftCount = 0;
  const servers = { storesImports: () => isOurs, leaveImports: () => void leftCount++ };
  const desk = queueInAFolder(60_000, temporaryFolder(), servers);
  desk.add("a", "Ada", "store");
  desk.add("b");
  await vi.waitFor(() => expect(desk.begun()).toEqual(["b"]), 10_000);
  expect(waitingIn(desk)).toEqual(["a"]);
  expect(leftCount).toBe(0);
  isOurs = true;
  await vi.waitFor(() => expect(desk.begun()).toEqual(["b", "a"]), 10_000);
  desk.end("a");
  await vi.waitFor(() => expect(leftCount).toBe(1), 10_000);
});

test("a waiting or running file is not queued twice", () => {
  const desk = queueInAFolder();
  for (const id of ["a", "b", "c"]) desk.add(id);
  expect([desk.add("a"), desk.add("c")]).toEqual([false, false]);
  expect(desk.queue.entries()).toHaveLength(3);
});

test("a file cancelled while waiting never gets a process, and the others move up", async () => {
  const desk = queueInAFolder();
  for (const id of ["a", "b", "c", "d"]) desk.add(id);
  await desk.queue.cancel("c");
  expect(desk.queue.find("d")?.place).toEqual({ state: "waiting", ahead: 0 });
  desk.end("a");
  await vi.waitFor(() => expect(desk.begun()).toContain("d"), 10_000);
  expect(desk.begun()).not.toContain("c");
  expect(desk.queue.find("c")).toBeUndefined();
});

test.each(["check", "store"] as const)(
  "a %s cancelled while running ends at once, and the next file gets its place",
  async (act) => {
    const desk = queueInAFolder();
    desk.add("a", "Ada", act);
    for (const id of ["b", "c"]) desk.add(id);
    await vi.waitFor(() => expect(desk.begun()).toContain("a"), 10_000);
    const [pid = 0] = desk.queue.pids();
    await desk.queue.cancel("a");
    expect(isRunning(pid)).toBe(false);
    expect(desk.queue.find("a")).toBeUndefined();
    await vi.waitFor(() => expect(desk.begun()).toContain("c"), 10_000);
    expect(desk.done).toEqual([]);
  },
);

test("cancelling a file that was never queued touches nothing", async () => {
  const desk = queueInAFolder();
  desk.add("a");
  await desk.queue.cancel("../work");
  expect(desk.queue.entries()).toHaveLength(1);
});
