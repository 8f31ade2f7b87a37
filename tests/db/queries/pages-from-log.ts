import type { Desk } from "@/db/desk";
import { readCategory } from "@/db/queries/definition/category";
import { HISTORY_ROWS } from "@/db/queries/definition/indicator-history";
import { readIndicatorPage } from "@/db/queries/definition/indicator-page";
import { readIncidents } from "@/db/queries/incident/incidents";
import type { Instants } from "@/domain/time/time";
import { ask } from "../../ask";
import { indicatorAt, inForce, isLater, type Log, readLog, standing } from "./board-from-log";

/** What the page of an indicator must say at the two times, from every row of the log; undefined when it was not known. */
function indicatorFromLog(log: Log, id: string, at: Instants) {
  const { version, holding, isBlind, freshness } = indicatorAt(log, id, at);
  if (!version) return undefined;
  const known = log.assessments.filter((row) => row.indicatorId === id && row.recordedAt <= at.knownAt);
  const history = known
    .sort((a, b) => (isLater(a, b) ? -1 : 1))
    .slice(0, HISTORY_ROWS)
    .map((row) => [row.id, known.find((other) => other.replacesId === row.id)?.id ?? null]);
  const { name, place, reviewHours } = version;
  const groundsId = log.assessments.find((row) => row.id === holding?.restsOnId)?.id ?? null;
  return {
    name,
    place,
    reviewHours,
    judgementId: holding?.id ?? null,
    groundsId,
    isBlind,
    freshness,
    history,
  };
}

/** The same of the page. */
async function indicatorShown(desk: Desk, id: string, at: Instants) {
  const page = await ask(desk, readIndicatorPage, id, { at });
  if (!page) return undefined;
  const { name, place, reviewHours } = page.indicator;
  return {
    ...{ name, place, reviewHours },
    judgementId: page.judgement?.id ?? null,
    groundsId: page.grounds?.id ?? null,
    isBlind: page.isBlind,
    freshness: page.freshness,
    history: page.history.map(({ assessment, replacedBy }) => [assessment.id, replacedBy?.id ?? null]),
  };
}

const incidentsFromLog = (log: Log, categoryId: string, at: Instants) =>
  standing(log.incidents, at.knownAt)
    .filter((row) => row.categoryId === categoryId && row.effectiveAt <= at.effectiveAt)
    .map((row) => row.id)
    .sort();

const incidentsShown = async (desk: Desk, categoryId: string, at: Instants) =>
  (await ask(desk, readIncidents, categoryId, "all", at))?.entries.map((row) => row.id).sort();

/** What every page of an indicator and every list of incidents must say at the two times, and what they do say. */
export async function pagesAt(desk: Desk, at: Instants) {
  const log = await readLog(desk);
  const indicatorIds = log.indicators.map((row) => row.id);
  const categoryIds = [...new Set(log.categoryVersions.map((row) => row.categoryId))];
  const all = async <T>(ids: string[], read: (id: string) => Promise<T>) => Promise.all(ids.map(read));
  return {
    expected: {
      indicators: indicatorIds.map((id) => indicatorFromLog(log, id, at)),
      incidents: categoryIds.map((id) => incidentsFromLog(log, id, at)),
      categories: categoryIds.map(
        (id) =>
          inForce(
            log.categoryVersions.filter((v) => v.categoryId === id),
            at,
          )?.version,
      ),
    },
    shown: {
      indicators: await all(indicatorIds, (id) => indicatorShown(desk, id, at)),
      incidents: await all(categoryIds, (id) => incidentsShown(desk, id, at)),
      categories: await all(categoryIds, (id) =>
        desk.store.read(async (view) => (await readCategory(view, id, at))?.version),
      ),
    },
  };
}
