import { existsSync, readdirSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { asam } from "@/formats/import/asam";
import type { ServedDesk } from "../e2e/served-desk";

/** A file of so many messages of attacks on shipping. */
export function messagesOf(count: number, place: string): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `${place}-${i},2019-06-${10 + (i % 20)},"25°1'1""N\n57°1'1""E",IX,62,PIRATES,Tanker ${i},${place}: boarded ${i}.,`,
  );
  return `${[asam.example.split("\n")[0], ...rows].join("\n")}\n`;
}

/** What a page of the desk sends beside a form. */
const headersOf = ({ address }: Pick<ServedDesk, "address">, by: string) => ({
  "content-type": "multipart/form-data; boundary=b",
  origin: address,
  cookie: `watchfloor-on-watch=${encodeURIComponent(by)}`,
});

/** Sends a file as a form does; answers the id under which it is checked, or the refusal. */
export async function sendFile(desk: Pick<ServedDesk, "address">, name: string, content: string, by: string) {
  const part = `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv`;
  const body = Buffer.from(`--b\r\n${part}\r\n\r\n${content}\r\n--b--\r\n`);
  const headers = headersOf(desk, by);
  const answer = await fetch(`${desk.address}/import/upload`, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
  });
  return { status: answer.status, id: answer.headers.get("location")?.split("/").at(-1) ?? "" };
}

/** So much of a slow file is sent each second: a body of which less arrives is given up by the server. */
const TRICKLE = "\r\n".repeat(1_000);

/** Begins to send a file of an announced size, and goes on slowly. */
export function announceFile(desk: ServedDesk, bytes: number, by: string): Socket {
  const { hostname, port, host } = new URL(desk.address);
  const socket = connect(Number(port), hostname);
  const headers = {
    ...headersOf(desk, by),
    host,
    "content-length": bytes,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const trickling = setInterval(() => socket.write(TRICKLE), 1_000);
  socket.on("error", () => undefined);
  socket.on("close", () => clearInterval(trickling));
  socket.write(`POST /import/upload HTTP/1.1\r\n${lines.join("")}\r\n`);
  return socket;
}

/** The answer on a connection, once its problems have come; never when there is none. */
export const answerOn = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    socket.on("data", (bytes) => {
      text += String(bytes);
      if (text.includes('"message"')) resolve(text);
    });
  });

/** What lies in the folder of uploads. */
export const uploadsIn = ({ folder }: ServedDesk): string[] => {
  const uploads = join(folder, "uploads");
  return existsSync(uploads) ? readdirSync(uploads) : [];
};

/** The files that are arriving, and what is left of those that did not arrive. */
export const partsIn = (desk: ServedDesk): string[] =>
  uploadsIn(desk).filter((name) => name.endsWith(".part"));

/** The ids of the files that were checked to their end. */
export const checkedIn = (desk: ServedDesk): string[] =>
  uploadsIn(desk)
    .filter((name) => name.endsWith(".found.json"))
    .filter(
      (name) => JSON.parse(readFileSync(join(desk.folder, "uploads", name), "utf8")).state === "checked",
    )
    .map((name) => name.slice(0, -".found.json".length));

/** The ids of the files that wait or are at work, or have failed. */
export const queuedIn = (desk: ServedDesk): string[] =>
  uploadsIn(desk).flatMap((name) => (name.endsWith(".queue.json") ? name.split(".")[0] : []) ?? []);
