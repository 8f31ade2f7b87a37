import { firstIndicatorOf, loaded, setLevel } from "./load";
import { LARGE } from "./made-desk";
import { folderBeside, onMadeDatabase } from "./on-postgres";
import { type Line, perSecond, times } from "./report";
import { type Server, startOurs } from "./servers";

const SECONDS = 6;
const CONNECTIONS = 8;
/** What each request has to compute: a board of the past is kept nowhere. */
const COMPUTED = "/api/board?effectiveAt=2026-01-01T00:00Z";
const KEPT = "/api/board";

/** What two servers on one database carry, beside what one does. Programs that ask run on the same machine. */
export const secondServer = (): Promise<Line[]> =>
  onMadeDatabase(LARGE, async (place, folder) => {
    const env = { DATABASE_URL: place.url, WATCHFLOOR_BACKUPS: "0" };
    const beside = folderBeside(folder);
    const one = await startOurs(folder, env);
    const other = await startOurs(beside.folder, env);
    try {
      const lines = [];
      for (const [name, path] of [
        ["boards of the past, computed for each request", COMPUTED],
        ["boards that are ready", KEPT],
      ] as const)
        lines.push(lineOf(name, await rateOf([one], path), await rateOf([one, other], path)));
      lines.push(lineOf("levels set by programs", await writtenBy([one]), await writtenBy([one, other])));
      return lines;
    } finally {
      await Promise.all([one.stop(), other.stop()]);
      beside.remove();
    }
  });

const lineOf = (name: string, alone: number, both: number): Line => ({
  what: `${name}: two servers beside one, PostgreSQL, 1 million assessments`,
  measured: `${perSecond(both)} (${times(both / alone)})`,
  floor: perSecond(alone),
  budget: "",
  isWithin: null,
});

async function rateOf(servers: readonly Server[], path: string): Promise<number> {
  const connections = CONNECTIONS / servers.length;
  const answered = await Promise.all(
    servers.map((server) => loaded(server, { path, connections, seconds: SECONDS })),
  );
  return answered.reduce((sum, { rate }) => sum + rate, 0);
}

/** Levels that are set in a second, by as many programs at each server as make eight in all. */
async function writtenBy(servers: readonly Server[]): Promise<number> {
  const until = performance.now() + SECONDS * 1_000;
  let written = 0;
  const program = async (server: Server) => {
    const indicatorId = await firstIndicatorOf(server);
    while (performance.now() < until) {
      await setLevel(server, indicatorId, 1 + (written % 5));
      written += 1;
    }
  };
  await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, n) => program(servers[n % servers.length] as Server)),
  );
  return written / SECONDS;
}
