import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isOwnHost, refusalAtDoor } from "@/scripts/door";

const OWNER = { trustsNetwork: false, names: [] };
const asked = (method: string, headers: Record<string, string>, url = "/api/assessments") =>
  Object.assign(new IncomingMessage(new Socket()), {
    method,
    url,
    headers: { host: "127.0.0.1:3000", "content-type": "application/json", ...headers },
  });

test.each(["POST", "PUT", "GET"])(
  "a %s with a body has to say its length, and to keep below 1 MB",
  (method) => {
    const statusOf = (headers: Record<string, string>) =>
      refusalAtDoor(asked(method, headers), OWNER)?.status;
    expect(statusOf({ "content-length": "1048576" })).toBeUndefined();
    expect(statusOf({ "content-length": "1048577" })).toBe(413);
    expect(statusOf({ "transfer-encoding": "chunked" })).toBe(411);
  },
);

test.each(["localhost:3000", "127.0.0.1", "127.8.9.10:80", "[::1]:3000", "LOCALHOST"])(
  "%s is this machine",
  (host) => {
    expect(isOwnHost(host, OWNER)).toBe(true);
  },
);

test.each(["", "desk.example", "localhost.example", "127.0.0.1.example", "192.0.2.7", "[2001:db8::1]"])(
  "“%s” is not this machine",
  (host) => {
    expect(isOwnHost(host, OWNER)).toBe(false);
  },
);
