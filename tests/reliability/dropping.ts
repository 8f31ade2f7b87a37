import { connect } from "node:net";

/** One request as the bytes that are sent. */
export type RawRequest = { method: string; path: string; bytes: string; isCut: boolean };

/** A request without a body. */
export const getRequest = (address: string, path: string): RawRequest => ({
  ...{ method: "GET", path, isCut: false },
  bytes: `GET ${path} HTTP/1.1\r\nHost: ${new URL(address).host}\r\nAccept: text/html, */*\r\nAccept-Encoding: gzip, br\r\n\r\n`,
});

/** A request with a body; `cut` leaves out so many bytes of its end, which the server then waits for. */
export function postRequest(
  address: string,
  path: string,
  { type, body, cut = 0 }: { type: string; body: string; cut?: number },
): RawRequest {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(address).host}`,
    `Origin: ${address}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Watchfloor-Actor: A program",
    "Accept-Encoding: gzip, br",
  ].join("\r\n");
  return {
    method: "POST",
    path,
    isCut: cut > 0,
    bytes: `${head}\r\n\r\n${body.slice(0, body.length - cut)}`,
  };
}

/** How a connection is dropped: closed, reset as by a killed program, or with its sending half closed only. */
type Drop = "destroy" | "resetAndDestroy" | "end";

/** Sends a request and drops its connection after so many milliseconds, or with the first bytes of its answer. */
export function drop(
  address: string,
  { bytes }: RawRequest,
  when: number | "answered",
  how: Drop = "destroy",
): Promise<void> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.once("close", () => resolve());
    socket.once("connect", () => {
      socket.write(bytes);
      if (when === "answered") socket.once("data", () => socket[how]());
      else setTimeout(() => socket[how](), when);
      socket.resume();
    });
  });
}

/** Runs `work` for every member, `atOnce` at a time. */
export async function crowd<T>(members: Iterable<T>, atOnce: number, work: (member: T) => Promise<unknown>) {
  const left = members[Symbol.iterator]();
  const one = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
