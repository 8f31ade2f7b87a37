// Sends one GET over and over on kept-alive connections, each as soon as the previous answer arrives, and prints the
// result as one line of JSON. A separate process on plain sockets, so that it disturbs what it measures as little as
// possible. Argument: a JSON of { host, port, path, headers, connections, seconds, status }. Answers of 503 are counted apart, as refused.
import { connect } from "node:net";

const { host, port, path, headers, connections, seconds, status } = JSON.parse(process.argv[2]);
const HEAD_END = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("0\r\n\r\n");
const request = Buffer.from(
  `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`,
);

const times = [];
const perSecond = new Array(seconds).fill(0);
const failures = new Map();
let refused = 0;
const startedAt = performance.now();
const endsAt = startedAt + seconds * 1000;

const fail = (why) => failures.set(why, (failures.get(why) ?? 0) + 1);

/** The length of the whole answer at the start of the buffer; undefined while it is incomplete. */
function lengthOf(buffer) {
  const at = buffer.indexOf(HEAD_END);
  if (at < 0) return undefined;
  const head = buffer.toString("latin1", 0, at);
  const bodyAt = at + HEAD_END.length;
  if (/^HTTP\/1\.1 (204|304)/.test(head)) return bodyAt;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length) return buffer.length >= bodyAt + Number(length[1]) ? bodyAt + Number(length[1]) : undefined;
  return buffer.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ? buffer.length : undefined;
}

function hold() {
  return new Promise((done) => {
    const socket = connect(port, host);
    let received = [];
    let sentAt = 0;
    const send = () => {
      sentAt = performance.now();
      socket.write(request);
    };
    const take = (answer) => {
      const now = performance.now();
      if (status !== 503 && answer.subarray(0, 12).toString("latin1").endsWith("503")) refused += 1;
      else note(answer, now);
      if (now < endsAt) send();
      else socket.end();
    };
    const note = (answer, now) => {
      if (!answer.subarray(0, 12).toString("latin1").endsWith(String(status)))
        fail(answer.toString("latin1", 0, 12));
      times.push(now - sentAt);
      const second = Math.floor((now - startedAt) / 1000);
      if (second < seconds) perSecond[second] += 1;
    };
    socket.setNoDelay(true);
    socket.on("connect", send);
    socket.on("data", (bytes) => {
      received.push(bytes);
      const buffer = received.length === 1 ? bytes : Buffer.concat(received);
      received = [buffer];
      const length = lengthOf(buffer);
      if (length === undefined) return;
      received = [];
      take(buffer);
    });
    socket.on("error", (error) => fail(error.code));
    socket.on("close", done);
  });
}

await Promise.all(Array.from({ length: connections }, hold));
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null;
console.log(
  JSON.stringify({
    rate: times.length / ((performance.now() - startedAt) / 1000),
    p50: at(0.5),
    p99: at(0.99),
    emptySeconds: perSecond.filter((count) => count === 0).length,
    refused,
    failures: Object.fromEntries(failures),
  }),
);
