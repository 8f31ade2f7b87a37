import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { openAssets } from "@/scripts/server/assets";
import { compressBelow } from "@/scripts/server/compress";
import { temporaryFolder } from "../../temporary-folder";

const SCRIPT = "export const level = 4;".repeat(50);

/** A folder as a build leaves it, served; answers what a path is answered with, 404 where it is left to others. */
async function served() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "secret.txt"), "not for browsers");
  const files = join(folder, "static");
  mkdirSync(join(files, "chunks"), { recursive: true });
  writeFileSync(join(files, "chunks", "a.js"), SCRIPT);
  await compressBelow(files);
  const sendAsset = openAssets(files);
  const server = createServer((incoming, response) => {
    if (!sendAsset(incoming, response)) response.writeHead(404).end(incoming.url);
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const outgoing = request({ host: "127.0.0.1", port, path, headers }).end();
    const [answer] = await once(outgoing, "response");
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part);
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
  };
  return { ask, files };
}

const PATH = "/_next/static/chunks/a.js";

test("a built file is sent as small as the browser accepts it, and cached for good", async () => {
  const { ask } = await served();
  const plain = await ask(PATH);
  expect(plain.body.toString()).toBe(SCRIPT);
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const zipped = await ask(PATH, { "accept-encoding": "gzip" });
  expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", "content-type": "text/javascript" });
  expect(gunzipSync(zipped.body).toString()).toBe(SCRIPT);
  const smallest = await ask(PATH, { "accept-encoding": "gzip, deflate, br" });
  expect(smallest.headers).toMatchObject({
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
    "x-content-type-options": "nosniff",
  });
  expect(brotliDecompressSync(smallest.body).toString()).toBe(SCRIPT);
});

test.each([
  "/_next/static/chunks/none.js",
  "/_next/static/../secret.txt",
  "/_next/static/%2e%2e/secret.txt",
  "/_next/static/chunks",
  "/_next/data",
  "/",
])("%s is passed on unchanged", async (path) => {
  const { ask } = await served();
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).toBe(path);
});

test.each(["bytes=5-2", "bytes=9999-", "bytes=x-y"])(
  "a file is sent whole, whatever range is requested (%s)",
  async (range) => {
    const { ask } = await served();
    const { status, body } = await ask(PATH, { range });
    expect(status).toBe(200);
    expect(body.toString()).toBe(SCRIPT);
  },
);

test("a file removed by a later build is passed on, and the server goes on", async () => {
  const { ask, files } = await served();
  expect((await ask(PATH)).status).toBe(200);
  rmSync(files, { recursive: true });
  expect((await ask(PATH)).status).toBe(404);
});
