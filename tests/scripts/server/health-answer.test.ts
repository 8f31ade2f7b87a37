import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { answerHealth } from "@/scripts/server/health-answer";

/** Answers a request as a desk does whose health is `health`; without one the desk is not open yet. */
async function answered(request: Partial<IncomingMessage>, health?: { status: number; body: string }) {
  const program = health && ({ health: async () => health } as ServedProgram);
  globalThis.watchfloor = { ...globalThis.watchfloor, ...(program && { program }) };
  onTestFinished(() => {
    globalThis.watchfloor = undefined;
  });
  const sent: unknown[] = [];
  const response = {
    writeHead: (status: number, headers: object) => sent.push(status, headers),
    end: (body: string) => sent.push(body),
  } as unknown as ServerResponse;
  return { isAnswered: await answerHealth(request as IncomingMessage, response), sent };
}

const FAILED = { status: 503, body: '{"status":"failed"}' };

test("a question for health is answered by the server itself, with the status of the desk", async () => {
  const { isAnswered, sent } = await answered({ method: "GET", url: "/api/health?" }, FAILED);
  expect(isAnswered).toBe(true);
  expect(sent).toEqual([503, expect.objectContaining({ "content-length": 19 }), FAILED.body]);
});

test("anything else is left to Next, and so is health while no desk is open", async () => {
  expect((await answered({ method: "GET", url: "/api/health" })).isAnswered).toBe(false);
  expect((await answered({ method: "HEAD", url: "/api/health" }, FAILED)).isAnswered).toBe(false);
  expect((await answered({ method: "GET", url: "/api/healthy" }, FAILED)).isAnswered).toBe(false);
});
