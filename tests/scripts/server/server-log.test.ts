import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { logRequests } from "@/scripts/server/request-log";
import { logConsole } from "@/scripts/server/server-log";
import { logInMemory } from "../log-in-memory";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A server whose requests are logged, with a clock that stands still, and the lines once `count` are there. */
async function logged(answer: RequestListener, level?: string) {
  const memory = logInMemory(level);
  const clock = { ms: 0 };
  const { follow } = logRequests(memory.log, () => clock.ms);
  const server = createServer((request, response) => {
    response.setHeader("x-request-id", follow(request, response));
    answer(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const linesWhen = async (count: number) => {
    await expect.poll(() => memory.lines().length).toBe(count);
    return memory.lines();
  };
  const wait = (ms: number) => {
    clock.ms += ms;
  };
  return { address: `http://127.0.0.1:${port}`, linesWhen, wait };
}

test("each answer has its own id, and never one from the request", async () => {
  const { address, linesWhen } = await logged((request, response) => {
    response.end(String(request.headers["x-request-id"]));
  });
  const ask = () => fetch(address, { headers: { "x-request-id": "forged" } });
  const [first, second] = [await ask(), await ask()];
  expect(first.headers.get("x-request-id")).toMatch(UUID);
  expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  expect(await first.text()).toBe("undefined");
  expect(await linesWhen(0)).toEqual([]);
});

test.each([
  [503, "warn", "request refused"],
  [500, "error", "request failed"],
  [404, "info", "request refused"],
])("an answer with %i is logged as %s, with its path and without the query", async (status, level, msg) => {
  const { address, linesWhen } = await logged((_, response) => response.writeHead(status).end());
  const { headers } = await fetch(`${address}/search?q=Ada+Lovelace`, { method: "POST", body: "a secret" });
  const [line] = await linesWhen(1);
  const requestId = headers.get("x-request-id");
  expect(line).toEqual({
    ...{ level, msg, requestId, method: "POST", path: "/search", status },
    ...{ time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), ms: expect.any(Number) },
  });
});

test("a slow answer is logged; a fast one, and a stream, are not", async () => {
  const { address, linesWhen, wait } = await logged(({ url }, response) => {
    if (url !== "/quick") wait(1_050);
    response.end();
  });
  for (const path of ["/quick", "/slow", "/api/live"]) await fetch(`${address}${path}`);
  const [line] = await linesWhen(1);
  expect(line).toMatchObject({ level: "warn", msg: "request slow", path: "/slow", status: 200 });
});

test("a crowd of refusals is counted instead of filling the disk, and a quiet log writes nothing of it", async () => {
  const { address, linesWhen, wait } = await logged((_, response) => response.writeHead(503).end());
  const quiet = await logged((_, response) => response.writeHead(503).end(), "error");
  const crowd = (at: string) => Promise.all(Array.from({ length: 60 }, () => fetch(at)));
  await Promise.all([crowd(address), crowd(quiet.address)]);
  wait(1_000);
  await fetch(address);
  const lines = await linesWhen(12);
  expect(lines.filter(({ count }) => count !== undefined)).toEqual([
    expect.objectContaining({ level: "warn", count: 50 }),
  ]);
  expect(await quiet.linesWhen(0)).toEqual([]);
});

test("user input stays out of the log of a failed statement", () => {
  const { log, text, lines } = logInMemory();
  const cause = Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
  const err = new Error("Failed query: insert into t values (?)\nparams: Ada Lovelace,\na secret", { cause });
  log.error({ err }, "POST failed");
  expect(lines()[0]).toMatchObject({
    err: { message: "Failed query: insert into t values (?)", cause: { code: "SQLITE_BUSY" } },
  });
  expect(text()).toContain("server-log.test");
  expect(text()).not.toMatch(/Ada|secret/);
});

test("console errors are logged with the id of the request; only that a page was given up, as its reader went away, is none", () => {
  const { error, warn } = console;
  onTestFinished(() => void Object.assign(console, { error, warn }));
  const { log, lines } = logInMemory();
  const request = Object.assign(new IncomingMessage(new Socket()), { method: "GET" });
  const answer = new ServerResponse(request);
  answer.setHeader("x-request-id", "one");
  logConsole(log, () => answer);
  console.error("⨯", new Error("broke"));
  console.warn("%d things are old", 2);
  expect(lines()).toEqual([
    expect.objectContaining({
      level: "error",
      requestId: "one",
      msg: "⨯",
      err: expect.objectContaining({ message: "broke" }),
    }),
    expect.objectContaining({ level: "warn", requestId: "one", msg: "2 things are old" }),
  ]);
  answer.destroy();
  const aborted = new Error("The render was aborted by the server without a reason.");
  console.error("⨯", aborted);
  console.error("⨯", new Error("broke all the same"));
  request.method = "POST";
  console.error("⨯", aborted);
  expect(lines().slice(2)).toEqual([
    expect.objectContaining({ level: "info", requestId: "one", cause: "the reader went away" }),
    expect.objectContaining({
      level: "error",
      err: expect.objectContaining({ message: "broke all the same" }),
    }),
    expect.objectContaining({ level: "error", err: expect.objectContaining({ message: aborted.message }) }),
  ]);
});

test("an error under an answer that Next makes for itself, which has no request, is logged and ends nothing", () => {
  const { error, warn } = console;
  onTestFinished(() => void Object.assign(console, { error, warn }));
  const { log, lines } = logInMemory();
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  Object.defineProperty(answer, "req", {
    get() {
      throw new Error("Method not implemented.");
    },
  });
  logConsole(log, () => answer);
  console.error(new Error("broke"));
  expect(lines()).toMatchObject([{ level: "error", err: { message: "broke" } }]);
});

test("a log that cannot be written does not end the server", () => {
  const program = `const { openLog } = await import("./scripts/server/server-log.js");
    const log = openLog("error");
    (await import("node:fs")).closeSync(2);
    for (let i = 0; i < 3; i++) log.error("the disk is full");
    console.log("still here");`;
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program]);
  expect({ status, output: stdout.toString() }).toEqual({ status: 0, output: "still here\n" });
});
