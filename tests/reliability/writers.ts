import { setTimeout as sleep } from "node:timers/promises";

type Answered = { status: number; problem: string; retryAfter: string | null };

/** Sets a level with a rationale of its own, as programs do. Errors: throws when the server does not answer. */
export async function setLevel(address: string, indicatorId: string, rationale: string): Promise<Answered> {
  const response = await fetch(`${address}/api/assessments`, {
    method: "POST",
    headers: { "content-type": "application/json", "watchfloor-actor": "Ada" },
    body: JSON.stringify({ indicatorId, level: 3, confidence: "moderate", rationale }),
    signal: AbortSignal.timeout(15_000),
  });
  const { problems }: { problems?: { message: string }[] } = await response.json();
  return {
    status: response.status,
    problem: problems?.[0]?.message ?? "",
    retryAfter: response.headers.get("retry-after"),
  };
}

const WRITERS = 3;

/**
 * Writers that set levels one after the other until something else than 201 comes back.
 * Shape: `acknowledged` are the rationales that were answered with 201; `ended` has the last answer of each writer.
 */
export function startWriters(address: string, indicatorId: string) {
  const acknowledged: string[] = [];
  const write = async (writer: number): Promise<Answered> => {
    for (let n = 0; ; n++) {
      const rationale = `Writer ${writer}, entry ${n}.`;
      const answered = await setLevel(address, indicatorId, rationale);
      if (answered.status !== 201) return answered;
      acknowledged.push(rationale);
    }
  };
  const ended = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  const underWay = async (count: number) => {
    while (acknowledged.length < count) await sleep(10);
  };
  return { acknowledged, ended, underWay };
}

type Health = { status: string; message?: string; detail?: string };

export const readHealth = async (address: string): Promise<Health> =>
  (await fetch(`${address}/api/health`)).json();

/** The health of a server once it says something that fits. Errors: throws with what it says after 10 s. */
export async function healthThat(address: string, fits: RegExp): Promise<Health> {
  const late = performance.now() + 10_000;
  for (;;) {
    const health = await readHealth(address);
    const words = `${health.status}: ${health.message ?? ""}`;
    if (fits.test(words)) return health;
    if (performance.now() > late) throw new Error(`It says: ${words}`);
    await sleep(50);
  }
}
