import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { closeWithConnection } from "@/scripts/server/pipelined";

/** A server that answers what `handle` says, and a connection that sent it two requests at once. */
async function twoAtOnce(handle: (response: ServerResponse, number: number) => void) {
  let number = 0;
  const server = createServer((request, response) => {
    closeWithConnection(request, response);
    handle(response, ++number);
    if (number === 2) server.emit("both");
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const both = once(server, "both");
  socket.write("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  await both;
  return socket;
}

test("what waits behind another answer on its connection is closed with the connection, once", async () => {
  const closed: number[] = [];
  const responses: ServerResponse[] = [];
  const socket = await twoAtOnce((response, number) => {
    responses.push(response);
    response.on("close", () => closed.push(number));
  });
  socket.destroy();
  await expect.poll(() => closed.toSorted()).toEqual([1, 2]);
  expect(responses.map(({ destroyed }) => destroyed)).toEqual([true, true]);
  for (const response of responses) response.end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(closed).toHaveLength(2);
});

test("two requests at once are both answered, and each answer is closed once", async () => {
  const closed: number[] = [];
  const responses: ServerResponse[] = [];
  const socket = await twoAtOnce((response, number) => {
    responses.push(response);
    response.on("close", () => closed.push(number));
  });
  responses[1]?.end("second");
  responses[0]?.end("first");
  expect(await text(socket)).toMatch(/first[\s\S]*second/);
  await expect.poll(() => closed).toEqual([1, 2]);
});
