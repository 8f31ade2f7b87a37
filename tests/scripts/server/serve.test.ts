import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { answer } from "@/scripts/server/serve";
import { logInMemory } from "../log-in-memory";

test("an error in the program is answered with 500, and logged with its stack", async () => {
  const { log, lines } = logInMemory();
  const work = () => Promise.reject(new Error("The page broke."));
  const server = createServer((request, response) => {
    response.setHeader("x-request-id", "one");
    void answer(request, response, { log, work });
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  expect(status).toBe(500);
  expect(lines()).toEqual([
    expect.objectContaining({
      level: "error",
      requestId: "one",
      err: expect.objectContaining({
        message: "The page broke.",
        stack: expect.stringContaining("serve.test"),
      }),
    }),
  ]);
});
