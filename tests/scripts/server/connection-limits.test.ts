import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { refuseBusy } from "@/scripts/server/busy-answer";
import { limitConnections } from "@/scripts/server/connection-limits";
import { LIMITS } from "@/scripts/server/limits";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server under limits, and how to send it bytes as they are. */
async function limited(limits: Partial<typeof LIMITS>, answer: Answer) {
  const server = createServer({ connectionsCheckingInterval: 50 }, (request, response) => {
    const tooMany = connections.refusalOf(request, response);
    if (tooMany) refuseBusy(request, response, tooMany);
    else answer(request, response);
  });
  const connections = limitConnections(server, { ...LIMITS, ...limits });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  });
  const { port } = server.address() as AddressInfo;
  const open = (...bytes: string[]): Socket => {
    const socket = connect(port, "127.0.0.1").on("error", () => undefined);
    for (const each of bytes) socket.write(each);
    return socket;
  };
  return { open, counts: connections.counts };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
const post = (length: number) => `POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ${length}\r\n\r\n`;
const heads = async (socket: Socket) => String((await once(socket, "data"))[0]).split("\r\n")[0];

test("streams beyond the limit are refused with 503, and one that ends makes room", async () => {
  const { open, counts } = await limited({ streams: 2 }, (_, response) =>
    response.writeHead(200).write("beat"),
  );
  const streams = [open(get("/api/live")), open(get("/api/live?x=1"))];
  for (const stream of streams) expect(await heads(stream)).toBe("HTTP/1.1 200 OK");
  const refused = await once(open(get("/api/live")), "data");
  expect(String(refused[0])).toMatch(/^HTTP\/1.1 503 [\s\S]*retry-after: 5[\s\S]*"problems":\[\{"field":""/);
  streams[0]?.destroy();
  await expect.poll(() => counts().streams).toBe(1);
  expect(await heads(open(get("/api/live")))).toBe("HTTP/1.1 200 OK");
});

test("connections beyond the limit are refused with 503 and closed", async () => {
  const { open, counts } = await limited({ connectionsServed: 2 }, (_, response) => response.end("fine"));
  const idle = [open(), open()];
  await expect.poll(() => counts().connections).toBe(2);
  expect(await text(open(get("/")))).toMatch(/^HTTP\/1.1 503 [\s\S]*connection: close/i);
  idle[0]?.destroy();
  await expect.poll(() => counts().connections).toBe(1);
  expect(await heads(open(get("/")))).toBe("HTTP/1.1 200 OK");
});

test("a request head that does not arrive in time ends its connection", async () => {
  const { open } = await limited({ headMs: 200 }, (_, response) => response.end());
  expect(await text(open("GET / HTTP/1.1\r\nHost: 127.0"))).toMatch(/^HTTP\/1.1 408 /);
});

const READ_BODY: Answer = (request, response) => {
  request.on("error", () => undefined).resume();
  request.once("end", () => response.end("read"));
};

test("a trickling body is abandoned with 408, and work on the request is aborted", async () => {
  const closed: boolean[] = [];
  const limits = { body: { windowMs: 200, bytesPerWindow: 100 } };
  const { open, counts } = await limited(limits, (request, response) => {
    response.setHeader("x-request-id", "one");
    response.once("close", () => closed.push(response.writableFinished));
    READ_BODY(request, response);
  });
  const slow = open(post(1_000));
  const trickling = setInterval(() => slow.write("x"), 20);
  const answer = await text(slow);
  clearInterval(trickling);
  expect(answer).toMatch(/^HTTP\/1.1 408 [\s\S]*x-request-id: one[\s\S]*"problems"/);
  await expect.poll(() => closed).toEqual([false]);
  expect(counts().bodies).toBe(0);
});

test("a slow body is accepted as long as enough of it arrives", async () => {
  const { open } = await limited({ body: { windowMs: 200, bytesPerWindow: 100 } }, READ_BODY);
  const slow = open(post(2_000));
  const sending = setInterval(() => slow.write("x".repeat(50)), 25);
  expect(await heads(slow)).toBe("HTTP/1.1 200 OK");
  clearInterval(sending);
});

test("an unread body is not the sender's fault", async () => {
  const { open } = await limited(
    { body: { windowMs: 100, bytesPerWindow: 100 } },
    async (request, response) => {
      await sleep(600);
      READ_BODY(request, response);
    },
  );
  expect(await heads(open(post(50), "x".repeat(20), "y".repeat(30)))).toBe("HTTP/1.1 200 OK");
});

test("bodies on their way beyond the limit are refused with 503", async () => {
  const { open, counts } = await limited({ bodies: 1 }, READ_BODY);
  const first = open(post(10), "half");
  await expect.poll(() => counts().bodies).toBe(1);
  expect(await heads(open(post(10), "half"))).toMatch(/^HTTP\/1.1 503 /);
  first.write(" and r");
  expect(await heads(first)).toBe("HTTP/1.1 200 OK");
  expect(await heads(open(post(4), "full"))).toBe("HTTP/1.1 200 OK");
});

test("a reader who takes nothing is dropped, and one who waits for an answer is not", async () => {
  const { open, counts } = await limited({ stallMs: 300 }, async ({ url }, response) => {
    if (url === "/slow") await sleep(1_000);
    response.end(url === "/slow" ? "made" : Buffer.alloc(20_000_000));
  });
  const waiting = open(get("/slow"));
  const stalled = open(get("/large")).pause();
  await expect.poll(() => counts().connections).toBe(2);
  expect(await heads(waiting)).toBe("HTTP/1.1 200 OK");
  waiting.destroy();
  await expect.poll(() => counts().connections, { timeout: 3_000 }).toBe(0);
  stalled.destroy();
});
