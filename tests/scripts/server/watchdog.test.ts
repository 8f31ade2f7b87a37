import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { reportToSystemd } from "@/scripts/server/watchdog.js";
import { temporaryFolder } from "@/tests/temporary-folder";

const SEEN_MS = 300;

/** What systemd sets for a service, with a messenger that writes down what it is given. */
function asService(watchdogMs: number) {
  const folder = temporaryFolder();
  const messages = join(folder, "messages");
  const messenger = join(folder, "systemd-notify");
  writeFileSync(messenger, `#!/bin/sh\necho "$1" >> '${messages}'\n`);
  chmodSync(messenger, 0o755);
  const env = {
    ...process.env,
    PATH: `${folder}:${process.env.PATH}`,
    NOTIFY_SOCKET: join(folder, "socket"),
    WATCHDOG_USEC: String(watchdogMs * 1_000),
  };
  const heard = () => (existsSync(messages) ? readFileSync(messages, "utf8").trim().split("\n") : []);
  return { env, heard, beats: () => heard().filter((each) => each === "WATCHDOG=1").length };
}

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Reports until the test ends, and until its last message is written. */
function reporting(address: string, { env, heard }: ReturnType<typeof asService>) {
  const leave = reportToSystemd(address, env);
  onTestFinished(async () => {
    leave();
    await vi.waitFor(() => expect(heard().at(-1)).toBe("STOPPING=1"), 10_000);
  });
}

test("systemd hears that the server is ready, that it is alive, and that it stops", async () => {
  const { env, heard, beats } = asService(SEEN_MS);
  const leave = reportToSystemd(await serving((_, response) => response.end('{ "revision": 1 }')), env);
  await expect.poll(beats, { timeout: 10_000 }).toBeGreaterThan(3);
  leave();
  await expect.poll(() => heard().at(-1)).toBe("STOPPING=1");
  expect(heard()[0]).toBe("READY=1");
});

test("it gets no sign of life once health says that the database does not answer", async () => {
  let revision: number | null = 7;
  const service = asService(SEEN_MS);
  const { beats } = service;
  const address = await serving((_, response) => response.writeHead(503).end(JSON.stringify({ revision })));
  reporting(address, service);
  await expect.poll(beats, { timeout: 10_000 }).toBeGreaterThan(1);
  revision = null;
  await sleep(SEEN_MS);
  const before = beats();
  await sleep(3 * SEEN_MS);
  expect(beats()).toBe(before);
  revision = 8;
  await expect.poll(beats, { timeout: 10_000 }).toBeGreaterThan(before);
});

test("it gets no sign of life when nothing is answered", async () => {
  const service = asService(SEEN_MS);
  const { heard, beats } = service;
  reporting(await serving(() => undefined), service);
  await expect.poll(heard, { timeout: 10_000 }).toEqual(["READY=1"]);
  await sleep(3 * SEEN_MS);
  expect(beats()).toBe(0);
});

/** A process that serves its health until its only thread is blocked for ever. */
const BLOCKED = `import("@/scripts/server/watchdog.js").then(async ({ reportToSystemd }) => {
  const { createServer } = await import("node:http");
  const server = createServer((_, response) => response.end('{ "revision": 1 }')).listen(0, "127.0.0.1", () =>
    reportToSystemd("http://127.0.0.1:" + server.address().port));
  process.stdin.once("data", () => { for (;;); });
});`;

test("it gets no sign of life from a process whose only thread is blocked", async () => {
  const { env, beats } = asService(SEEN_MS);
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "-e", BLOCKED], {
    env,
    stdio: ["pipe", "inherit", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await expect.poll(beats, { timeout: 20_000 }).toBeGreaterThan(1);
  child.stdin?.write("block");
  await sleep(SEEN_MS);
  const before = beats();
  await sleep(3 * SEEN_MS);
  expect(beats()).toBe(before);
});

test("a server not started by systemd does not look for systemd-notify", async () => {
  const { env, heard } = asService(SEEN_MS);
  onTestFinished(
    reportToSystemd(await serving((_, response) => response.end('{ "revision": 1 }')), {
      ...env,
      NOTIFY_SOCKET: "",
    }),
  );
  await sleep(SEEN_MS);
  expect(heard()).toEqual([]);
});
