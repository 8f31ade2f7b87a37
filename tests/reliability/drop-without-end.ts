import { crowd, drop, getRequest, postRequest } from "./dropping";

/** So many connections are open at a time, none for longer than this. */
const AT_ONCE = 40;
const LONGEST_MS = 300;

const [address = "", forMs = "0"] = process.argv.slice(2);
const half = { body: "x".repeat(5_000), cut: 4_000 };
const requests = [
  ...["/api/live", "/", "/incidents", "/log", "/api/board"].map((path) => getRequest(address, path)),
  postRequest(address, "/api/incidents", { type: "application/json", ...half }),
  postRequest(address, "/import/upload", { type: "multipart/form-data; boundary=x", ...half }),
  { ...getRequest(address, "/"), bytes: `GET / HTTP/1.1\r\nHost: ${new URL(address).host}\r\nX-Half: ` },
];

/** Opens and drops connections in a process of its own: whoever measures beside it is late for nobody. */
const until = performance.now() + Number(forMs);
let dropped = 0;
function* endless() {
  while (performance.now() < until) yield requests[dropped++ % requests.length] ?? getRequest(address, "/");
}
await crowd(endless(), AT_ONCE, (request) => drop(address, request, (dropped * 37) % LONGEST_MS));
process.stdout.write(`${dropped}\n`);
