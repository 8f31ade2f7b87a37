import { expect, test } from "vitest";
import { beginImport } from "@/db/commands/begin-import";
import type { Desk } from "@/db/desk";
import { readIndicatorList } from "@/db/queries/definition/indicator-list";
import { readReports } from "@/db/queries/evidence/reports";
import { readSources } from "@/db/queries/evidence/sources";
import { readImportList } from "@/db/queries/import/import-list";
import { readIncidentLog } from "@/db/queries/incident/incident-log";
import { readLog } from "@/db/queries/log/log";
import { INDICATOR_ORDERS, parseIndicatorFilter } from "@/domain/board/indicator-list";
import {
  parseReportFilters,
  parseSourceFilters,
  REPORT_ORDERS,
  SOURCE_ORDERS,
} from "@/domain/evidence/report-filters";
import { IMPORT_ORDERS, parseImportFilter } from "@/domain/import/import-list";
import { INCIDENT_ORDERS, parseIncidentFilter } from "@/domain/incident/incident-filter";
import { parseLogFilter } from "@/domain/log/log-filter";
import { ask } from "../../../ask";
import { deskInAFolder } from "../../../desk-in-a-folder";
import {
  accepted,
  addedIndicator,
  addedSource,
  recordedAssessment,
  recordedIncident,
  recordedReport,
} from "../../../drafts";

/** Rows of two pages and a part. */
const ROWS = 113;
const EARLY = Date.parse("2019-09-01T00:00:00Z");

type Page = { ids: string[]; next: string | null };
type List = {
  orders: readonly string[];
  add(desk: Desk, n: number): Promise<unknown>;
  read(desk: Desk, params: { sort: string; after: string | null }): Promise<Page>;
};

/** Values that repeat, so that most rows have the key of another. */
const pick = <T>(n: number, values: readonly T[]) => values[n % values.length];

const LISTS: Record<string, List> = {
  incidents: {
    orders: Object.keys(INCIDENT_ORDERS),
    add: (desk, n) =>
      recordedIncident(desk, {
        title: `Rockets “${pick(n, ["a", "B", "ä", "."])}”`,
        place: pick(n, ["Taji", "baghdad", "Al Asad", '"Zone"']),
        categoryId: pick(n, ["rockets", "drones", "shipping"]),
        kind: pick(n, ["drone attack", "armed attack"]),
        status: pick(n, ["reported", "confirmed"]),
        killedCount: pick(n, ["", "0", "3"]),
        injuredCount: pick(n, ["", "2"]),
        credibility: pick(n, ["1", "6"]),
        effectiveAt: new Date(EARLY + (n % 7) * 86_400_000).toISOString(),
      }),
    async read(desk, params) {
      const page = await ask(desk, readIncidentLog, accepted(parseIncidentFilter(params)));
      return { ids: page.entries.map(({ incidentId }) => incidentId), next: page.next };
    },
  },
  reports: {
    orders: Object.keys(REPORT_ORDERS),
    add: (desk, n) =>
      recordedReport(desk, {
        title: `Report ${pick(n, ["x", "Y", "z"])}`,
        source: pick(n, ["Radio", "agency"]),
        categoryId: pick(n, ["rockets", "drones", ""]),
        credibility: pick(n, ["1", "2", "6"]),
        publishedAt: new Date(EARLY + (n % 5) * 86_400_000).toISOString(),
      }),
    async read(desk, params) {
      const page = await ask(desk, readReports, accepted(parseReportFilters(params)));
      return { ids: page.entries.map(({ reportId }) => reportId), next: page.next };
    },
  },
  sources: {
    orders: Object.keys(SOURCE_ORDERS),
    add: (desk, n) =>
      addedSource(desk, { name: `${pick(n, ["Radio", "agency"])} ${n}`, reliability: pick(n, ["A", "F"]) }),
    async read(desk, params) {
      const page = await ask(desk, readSources, accepted(parseSourceFilters(params)));
      return { ids: page.entries.map(({ id }) => id), next: page.next };
    },
  },
  indicators: {
    orders: Object.keys(INDICATOR_ORDERS),
    async add(desk, n) {
      const changes = { name: `Sign ${n}`, owner: pick(n, ["Ada", "bo"]), place: pick(n, ["Taji", "Erbil"]) };
      const { id } = await addedIndicator(desk, changes, pick(n, ["rockets", "drones"]));
      if (n % 3 > 0) await recordedAssessment(desk, id, { level: String(1 + (n % 5)) });
    },
    async read(desk, params) {
      const page = await ask(desk, readIndicatorList, accepted(parseIndicatorFilter(params)));
      return { ids: page.entries.map(({ id }) => id), next: page.next };
    },
  },
  imports: {
    orders: Object.keys(IMPORT_ORDERS),
    add: (desk, n) =>
      beginImport(desk, {
        format: "table",
        dataset: pick(n, ["ships", "quakes"]),
        fileName: `${pick(n, ["June", "july"])}.csv`,
        fileBytesCount: n,
        fileDigest: String(n).padStart(64, "0"),
        categoryId: null,
        isLenient: false,
        mapping: null,
      }),
    async read(desk, params) {
      const page = await desk.store.read((view) => readImportList(view, accepted(parseImportFilter(params))));
      return { ids: page.entries.map((state) => state.import.id), next: page.next };
    },
  },
  log: {
    orders: ["recorded"],
    add: (desk, n) => addedSource(desk, { name: `Source ${n}` }),
    async read(desk, { sort, after }) {
      const filter = accepted(parseLogFilter({ sort, after: after ?? "" }));
      const page = await desk.store.read((view) => readLog(view, filter));
      return {
        ids: page.entries.map(({ seq }) => String(seq)),
        next: page.next === null ? null : String(page.next),
      };
    },
  },
};

/** The ids of a list, page after page; `between` happens after each page. */
async function walk({ read }: List, desk: Desk, sort: string, between: () => Promise<unknown>) {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await read(desk, { sort, after });
    ids.push(...page.ids);
    after = page.next;
    if (after !== null) await between();
  } while (after !== null);
  return ids;
}

test.each(Object.entries(LISTS))(
  "%s: in each order, both ways, page after page shows every row once, while others arrive",
  async (_, list) => {
    const { desk, wait } = await deskInAFolder();
    for (let n = 0; n < ROWS; n++) {
      wait(0.01);
      await list.add(desk, n);
    }
    let added = ROWS;
    const quiet = async () => undefined;
    for (const sort of list.orders.flatMap((order) => [order, `-${order}`])) {
      const whole = await walk(list, desk, sort, quiet);
      expect(new Set(whole).size, sort).toBe(whole.length);
      expect(whole.length, sort).toBeGreaterThanOrEqual(added);
      const back = await walk(list, desk, sort.startsWith("-") ? sort.slice(1) : `-${sort}`, quiet);
      expect(back.reverse(), sort).toEqual(whole);
      const seen = await walk(list, desk, sort, async () => {
        wait(0.01);
        await list.add(desk, added++);
      });
      expect(new Set(seen).size, sort).toBe(seen.length);
      expect(
        seen.filter((id) => whole.includes(id)),
        sort,
      ).toEqual(whole);
    }
  },
  120_000,
);
