import { Agent, request } from "node:http";
import type { Server } from "./servers";

/** What a browser asks for. */
export const COMPRESSED = { "accept-encoding": "gzip" };

/** One answer as it came over the line, and the time from the request to its last byte. */
export type Fetched = { bytes: Buffer; tookMs: number };

const agent = new Agent({ keepAlive: true });

/**
 * Fetches a path compressed.
 * Errors: throws on any other status than 200.
 */
export function fetched(server: Server, path: string): Promise<Fetched> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(`${server.url}${path}`, { agent, headers: COMPRESSED }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const bytes = Buffer.concat(parts);
        if (answer.statusCode === 200) resolve({ bytes, tookMs: performance.now() - from });
        else reject(new Error(`${server.url}${path} answered ${answer.statusCode}.`));
      });
    });
    outgoing.on("error", reject).end();
  });
}

/**
 * Fetches a path and lets its bytes go as they arrive: how many there were, and how long it took.
 * Errors: throws on any other status than 200.
 */
export async function downloaded(server: Server, path: string): Promise<{ bytes: number; tookMs: number }> {
  const from = performance.now();
  const answer = await fetch(`${server.url}${path}`);
  if (!answer.ok || !answer.body) throw new Error(`${server.url}${path} answered ${answer.status}.`);
  let bytes = 0;
  for await (const part of answer.body) bytes += part.length;
  return { bytes, tookMs: performance.now() - from };
}
