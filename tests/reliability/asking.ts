import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Asks a server of this machine for exactly this target: `fetch` would put it in order first. */
export const ask = (address: string, path: string, { method = "GET", headers = {}, body }: Asking = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const asking = request({ agent, hostname, port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
      answer.on("error", reject);
    });
    asking.on("error", reject);
    asking.end(body);
  });

/** Does something with each, several at a time. */
export async function eachOf<T>(all: readonly T[], atATime: number, work: (each: T) => Promise<void>) {
  const left = all.values();
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (const each of left) await work(each);
    }),
  );
}

/** What is wrong with an answer by the contract of errors; undefined when nothing is. */
export function breachOf(path: string, { status, headers, text }: Answer): string | undefined {
  const place = `${path.slice(0, 120)} answered ${status}`;
  if (status >= 500) return place;
  if (status >= 300 && status < 400 && status !== 304)
    return /^\/(?![/\\])/.test(headers.location ?? "") && !path.startsWith("/api")
      ? undefined
      : `${place} and led to ${headers.location}`;
  if (status < 400) return undefined;
  if (text === "") return `${place} and said nothing`;
  return path.startsWith("/api") && !saysProblems(headers, text) ? `${place} without problems` : undefined;
}

function saysProblems(headers: IncomingHttpHeaders, text: string): boolean {
  if (!headers["content-type"]?.startsWith("application/json")) return false;
  const { problems } = JSON.parse(text) as { problems?: { field?: unknown; message?: unknown }[] };
  return (
    Array.isArray(problems) &&
    problems.length > 0 &&
    problems.every(
      ({ field, message }) => typeof field === "string" && typeof message === "string" && message !== "",
    )
  );
}
