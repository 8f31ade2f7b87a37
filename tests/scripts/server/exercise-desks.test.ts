import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exerciseDesks, pathWithin } from "@/scripts/server/exercise-desks";
import { openLog } from "@/scripts/server/server-log";

const BASE = "/exercises/night-watch/desk";
const folder = mkdtempSync(join(tmpdir(), "watchfloor-test-"));
const owner = { trustsNetwork: false, names: [] };
const exercises = exerciseDesks({ folder, owner, log: openLog("silent") });
/** A live desk that says which requests reached it, and whose database is damaged. */
const live = createServer((incoming, answer) => {
  answer.setHeader("watchfloor-condition", "read-only");
  if (!exercises.answer(incoming, answer)) answer.end("live");
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((ready) => live.listen(0, "127.0.0.1", ready));
  ({ port } = live.address() as AddressInfo);
});
afterAll(async () => {
  await exercises.close();
  live.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ status: number; location: string | undefined; condition: unknown; body: string }>(
    (resolve, reject) => {
      const outgoing = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
        let body = "";
        answer.on("data", (part) => {
          body += part;
        });
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location,
            condition: answer.headers["watchfloor-condition"],
            body,
          }),
        );
      });
      outgoing.once("error", reject);
      outgoing.end();
    },
  );

test.each([
  [BASE, "/"],
  [`${BASE}?days=90`, "/?days=90"],
  [`${BASE}/watch?skip=1`, "/watch?skip=1"],
  [`${BASE}s/watch`, undefined],
  ["/watch", undefined],
])("%s is read by the desk of the exercise as %s", (url, path) => {
  expect(pathWithin(BASE, url)).toBe(path);
});

test("what a page of an exercise asks for without its address is sent there, to read and to write", async () => {
  const referer = `http://127.0.0.1:${port}${BASE}/watch`;
  for (const [path, method] of [
    ["/api/board", "GET"],
    ["/search?q=a", "GET"],
    ["/api/assessments", "POST"],
    ["//elsewhere.example/", "GET"],
  ] as const)
    expect(await ask(path, { referer }, method)).toMatchObject({ status: 307, location: BASE + path });
});

test("the live desk answers its own pages, and what both share", async () => {
  const own = { referer: `http://127.0.0.1:${port}/exercises/night-watch` };
  const played = { referer: `http://127.0.0.1:${port}${BASE}` };
  expect((await ask("/api/board")).body).toBe("live");
  expect((await ask("/api/board", own)).body).toBe("live");
  for (const path of ["/_next/static/a.js", "/exercises", "/exercises/night-watch", "/exercises?again=a"])
    expect((await ask(path, played)).body).toBe("live");
});

test("an exercise that is not there, or is asked for by another name, opens nothing", async () => {
  expect((await ask(`${BASE}/watch`)).body).toBe("live");
  expect((await ask(`${BASE}/watch`, { host: "elsewhere.example" })).status).toBe(421);
  expect((await ask("/exercises/../desk/desk")).body).toBe("live");
  expect(exercises.isOpen("night-watch")).toBe(false);
});

test("a refused request to the API of an exercise is answered in JSON, without the condition of the live desk", async () => {
  for (const [path, method] of [
    [`${BASE}/api/none`, "GET"],
    [`${BASE}/api/board?text=%zz`, "GET"],
    [`${BASE}/api/incidents`, "POST"],
  ] as const) {
    const { body, condition } = await ask(path, {}, method);
    expect(JSON.parse(body)).toEqual({
      problems: [{ field: expect.any(String), message: expect.any(String) }],
    });
    expect(condition).toBeUndefined();
  }
});
