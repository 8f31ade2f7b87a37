import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { serveDesk } from "./served-desk";
import { indicatorAt } from "./watch-floor";

test("a change on its way when the server is stopped is answered, and live pages do not delay it", async () => {
  test.setTimeout(90_000);
  const desk = await serveDesk();
  const { id } = await indicatorAt(desk, "drones", 1);
  const live = await fetch(`${desk.address}/api/live`);
  const values = {
    indicatorId: id,
    level: 2,
    confidence: "low",
    rationale: "Late.",
    effectiveAt: "080134ZJAN20",
  };
  const body = JSON.stringify(values);
  const posting = request(`${desk.address}/api/assessments`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": body.length,
      "watchfloor-actor": "A program",
      expect: "100-continue",
    },
  });
  const answered: Promise<IncomingMessage[]> = once(posting, "response");
  posting.flushHeaders();
  await once(posting, "continue");
  const stopped = desk.stop();
  await live.text();
  await expect(() => expect(fetch(`${desk.address}/api/health`)).rejects.toThrow()).toPass({
    timeout: 3_000,
  });
  const beganAt = Date.now();
  posting.end(body);
  const [answer] = await answered;
  expect(answer?.statusCode).toBe(201);
  expect(answer && JSON.parse(await text(answer))).toMatchObject({ indicatorId: id, level: 2 });
  await stopped;
  expect(Date.now() - beganAt).toBeLessThan(3_000);
});
