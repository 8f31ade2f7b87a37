import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { answer } from "@/scripts/serve";

test("what the program fails to answer is answered with 500, and said on standard error", async () => {
  const fault = new Error("The page broke.");
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const server = createServer((request, response) => {
    void answer(request, response, () => Promise.reject(fault));
  });
  onTestFinished(() => {
    said.mockRestore();
    server.close();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  expect(status).toBe(500);
  expect(said).toHaveBeenCalledWith(fault);
});
