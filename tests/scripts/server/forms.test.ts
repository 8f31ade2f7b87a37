import { once } from "node:events";
import { createServer, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { refusalOfForm } from "@/scripts/server/forms";

const MULTIPART = "multipart/form-data; boundary=x";
const whole = '--x\r\nContent-Disposition: form-data; name="level"\r\n\r\n5\r\n--x--\r\n';

/** A server that reads a form after it was looked at, and answers with what it read. */
async function served() {
  const server = createServer(async (incoming, response) => {
    const refusal = await refusalOfForm(incoming);
    if (refusal) response.writeHead(refusal.status).end(refusal.message);
    else response.end(await text(incoming));
  });
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

type Sending = { path?: string; headers?: Record<string, string> };

async function send(
  type: string,
  body: string | Buffer,
  { path = "/categories", headers: own = {} }: Sending = {},
) {
  const headers = { ...own, "content-type": type, "content-length": Buffer.byteLength(body) };
  const asking = request({ host: "127.0.0.1", port: await served(), method: "POST", path, headers }).end(
    body,
  );
  const [answer] = await once(asking, "response");
  return { status: answer.statusCode as number, body: await text(answer) };
}

test.each([
  [MULTIPART, whole],
  [MULTIPART, whole.replace("5", "y".repeat(300_000))],
  ["application/x-www-form-urlencoded", "level=5&rationale=caf%C3%A9+%F0%9F%9A%80"],
  ["text/plain;charset=UTF-8", "[]"],
  [MULTIPART, ""],
])("a form that is whole is read by whoever comes after, letter by letter (%s, %#)", async (type, body) => {
  if (body === "") return expect((await send(type, body)).status).toBe(400);
  expect(await send(type, body)).toEqual({ status: 200, body });
});

test.each([
  ["cut short", MULTIPART, whole.slice(0, -10)],
  ["without its boundary", "multipart/form-data", whole],
  ["with a broken head", MULTIPART, "--x\r\n\r\n\r\n5"],
  ["with a part without a name", MULTIPART, whole.replace('; name="level"', "")],
  ["with words before its first part", MULTIPART, `Words.\r\n${whole}`],
  ["that contains its own boundary", MULTIPART, whole.replace("5", "x")],
  ["with an escape of no byte", "application/x-www-form-urlencoded", "level=%zz"],
  ["not in UTF-8", MULTIPART, Buffer.from(whole.replace("5", "\xff"), "latin1")],
])("a form %s is refused with 400", async (_, type, body) => {
  expect(await send(type, body)).toMatchObject({
    status: 400,
    body: expect.stringMatching(/again\.$|UTF-8\.$/),
  });
});

const partsOf = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--x--\r\n`;
const CALL = { "next-action": "00aa" };

test.each([
  ["[]", {}],
  ["a text", { 0: "garbage" }],
  ["other arguments", { 0: '["$K1"]' }],
  ["a reference in place of its form", { 0: '[null,"$@7"]' }],
  ["a reference in place of its state", { 0: '["$F1","$K1"]' }],
])("a server action call with %s is refused with 400", async (_, fields) => {
  expect((await send(MULTIPART, partsOf(fields), { headers: CALL })).status).toBe(400);
});

test("a server action call has its state and its form, and must be multipart", async () => {
  const body = partsOf({ "1_level": "5", 0: '[{"problems":[]},"$K1"]' });
  expect(await send(MULTIPART, body, { headers: CALL })).toEqual({ status: 200, body });
  expect((await send("text/plain;charset=UTF-8", "[]", { headers: CALL })).status).toBe(400);
});

test("a server action call has its bound values before its state and its form", async () => {
  const body = partsOf({ "1_name": "Boats", 0: '["shipping",null,"$K1"]' });
  expect(await send(MULTIPART, body, { headers: CALL })).toEqual({ status: 200, body });
});

test("what a page without scripts says of its action must be JSON", async () => {
  const fields = { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"00aa"}', level: "{" };
  expect((await send(MULTIPART, partsOf(fields))).status).toBe(200);
  expect((await send(MULTIPART, partsOf({ ...fields, "$ACTION_1:1": "{" }))).status).toBe(400);
});

test("a file upload is left to its own address", async () => {
  expect((await send(MULTIPART, "--x", { path: "/import/upload" })).status).toBe(200);
});

test("a sender who leaves before the form has arrived is not waited for", async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Type: ${MULTIPART}\r\nContent-Length: 100\r\n\r\n--x`);
  setTimeout(() => socket.destroy(), 100);
  const [incoming] = await once(server, "request");
  expect(await refusalOfForm(incoming)).toMatchObject({ status: 400 });
});
