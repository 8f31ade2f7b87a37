import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { answerInTurn } from "@/scripts/server/gated-answer";
import { createGate } from "@/scripts/server/request-gate";

const LIMITS = {
  write: { atOnce: 1, waiting: 0, waitMs: 5_000 },
  stream: { atOnce: 1, waiting: 1, waitMs: 500 },
  shared: { atOnce: 1, waiting: 1, waitMs: 5_000 },
  page: { atOnce: 1, waiting: 1, waitMs: 5_000 },
  long: { atOnce: 1, waiting: 1, waitMs: 5_000 },
  export: { atOnce: 1, waiting: 1, waitMs: 5_000 },
  file: { atOnce: 1, waiting: 1, waitMs: 5_000 },
};

/** A server whose answers wait for `goOn`, and the paths that it began to answer. */
async function gated() {
  const began: string[] = [];
  const waiting: (() => void)[] = [];
  const gate = createGate(LIMITS);
  const server = createServer((request, response) => {
    void answerInTurn(gate, request, response, async () => {
      began.push(request.url ?? "");
      await new Promise<void>((resolve) => waiting.push(resolve));
      response.end("made");
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  });
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, accept = "text/html", method = "GET"): Socket => {
    const socket = connect(port, "127.0.0.1").on("error", () => undefined);
    socket.write(
      `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: ${accept}\r\nConnection: close\r\n\r\n`,
    );
    return socket;
  };
  return { ask, began, crowd: gate.crowd, goOn: () => waiting.shift()?.() };
}

test("a client who leaves while waiting is not answered, and the next one is", async () => {
  const { ask, began, crowd, goOn } = await gated();
  const first = ask("/first");
  await expect.poll(() => began).toEqual(["/first"]);
  const leaving = ask("/leaving");
  await expect.poll(() => crowd().page?.waiting).toBe(1);
  leaving.destroy();
  await expect.poll(() => crowd().page?.waiting).toBe(0);
  const next = ask("/next");
  await expect.poll(() => crowd().page?.waiting).toBe(1);
  goOn();
  expect(await text(first)).toMatch(/made$/);
  await expect.poll(() => began).toEqual(["/first", "/next"]);
  goOn();
  expect(await text(next)).toMatch(/made$/);
  await expect.poll(() => crowd().page).toEqual({ waiting: 0, atWork: 0 });
});

test("a client who leaves while being answered releases the place, even when the answer is never finished", async () => {
  const { ask, began, crowd } = await gated();
  const leaving = ask("/leaving");
  await expect.poll(() => began).toEqual(["/leaving"]);
  leaving.destroy();
  await expect.poll(() => crowd().page?.atWork, { timeout: 3_000 }).toBe(0);
});

test("a page that waits too long gets a page that says so and retries, under the strictest policy", async () => {
  const { ask, began, crowd } = await gated();
  ask("/first");
  await expect.poll(() => began).toHaveLength(1);
  ask("/second");
  await expect.poll(() => crowd().page?.waiting).toBe(1);
  const answer = await text(ask("/third?days=30"));
  expect(answer).toMatch(/^HTTP\/1.1 503 /);
  expect(answer).toMatch(/retry-after: 5\r\n/i);
  expect(answer).toContain("content-security-policy: default-src 'none'; style-src 'sha256-");
  expect(answer).toMatch(/<h1>The desk is busy<\/h1>.*Nothing was lost.*<a href="">Try again<\/a>/s);
  for (const [path, accept] of [
    ["/api/map", "text/html"],
    ["/reports", "*/*"],
  ] as const)
    expect(await text(ask(path, accept))).toMatch(
      /application\/json.*\{"problems":\[\{"field":"","message":"Too many pages/s,
    );
});

test("a turned-away form says that it was not stored, and is not resent by itself", async () => {
  const { ask } = await gated();
  const answer = await text(ask("/indicators/one", "text/html", "POST"));
  expect(answer).toMatch(/^HTTP\/1.1 503 .*connection: close.*this was not stored.*Reload this page/s);
  expect(answer).not.toContain("refresh");
});

test("a HEAD request that is turned away has no body", async () => {
  const { ask, began, crowd } = await gated();
  ask("/first");
  await expect.poll(() => began).toHaveLength(1);
  ask("/second");
  await expect.poll(() => crowd().page?.waiting).toBe(1);
  expect(await text(ask("/third", "text/html", "HEAD"))).toMatch(/^HTTP\/1.1 503 [^<]*\r\n\r\n$/);
});
