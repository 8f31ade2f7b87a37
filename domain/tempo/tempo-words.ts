import { capitalised, countOf } from "../count-words";
import { surgeNameOf } from "./surge";
import { CHANGE_DAYS, LEAST_USUAL_DAYS, type TempoFigures, USUAL_WEEKS } from "./tempo";

/**
 * The incidents of the last 7 days in words, such as `3 in 7 days`; `none in 2 days watched` where the days before were
 * not watched.
 */
export function weekWordsOf({ week, weekDays = CHANGE_DAYS }: TempoFigures): string {
  if (weekDays === 0) return "not watched";
  const count = week === 0 ? "none" : String(week);
  return `${count} in ${countOf(weekDays, "day")}${weekDays < CHANGE_DAYS ? " watched" : ""}`;
}

/** The same count as a figure of a table, such as `0 (2 days watched)`. */
export function weekFigureOf({ week, weekDays = CHANGE_DAYS }: TempoFigures): string {
  if (weekDays === 0) return "not watched";
  return weekDays < CHANGE_DAYS ? `${week} (${countOf(weekDays, "day")} watched)` : String(week);
}

/** The usual number of incidents in 7 days, to one decimal. */
export const usualWordsOf = ({ usual }: TempoFigures): string => {
  if (usual === null) return "not known yet";
  return usual === 0 ? "none" : usual.toFixed(1);
};

/**
 * How often so many or more occur, such as `about once in 26 weeks`; rare ones rounded towards often.
 * Units: a ratio in.
 */
export function weeksWordsOf(surge: number): string {
  if (surge > 0.9) return "almost every week";
  if (surge > 0.5) return "most weeks";
  if (surge < 1 / 1000) return "less than once in 1,000 weeks";
  const weeks = surge > 0.1 ? Math.round(1 / surge) : Math.floor(1 / surge + 1e-9);
  return `about once in ${weeks < 100 ? weeks : Math.floor(weeks / 10) * 10} weeks`;
}

/** Whether so many incidents are unusual, so that the level should be reviewed. */
export const isUnusual = ({ surge }: TempoFigures): boolean =>
  typeof surge === "number" && surgeNameOf(surge) !== "not unusual";

/** A short mark, such as `Unusual: about once in 26 weeks`; empty when the count is not known to be unusual. */
export const surgeMarkOf = (tempo: TempoFigures): string | null => {
  if (typeof tempo.surge !== "number" || !isUnusual(tempo)) return null;
  return `${capitalised(surgeNameOf(tempo.surge))}: ${weeksWordsOf(tempo.surge)}`;
};

/** How unusual the last 7 days are, for a table: `about once in 26 weeks, unusual`. */
export function surgeWordsOf({ week, surge }: TempoFigures): string {
  if (surge === undefined) return "not known";
  if (surge === null) return "not known yet";
  if (week === 0) return "every week";
  const name = surgeNameOf(surge);
  return `${weeksWordsOf(surge)}${name === "not unusual" ? "" : `, ${name}`}`;
}

/** A tempo in words, such as `3 in 7 days, usually 1.3; that many or more happen about once in 10 weeks.` */
export function tempoSentenceOf(tempo: TempoFigures): string {
  const { week, usual, usualDays = 0, surge } = tempo;
  const counted = capitalised(weekWordsOf(tempo));
  if (usual === null || typeof surge !== "number")
    return `${counted}; what is usual is not known yet: it takes ${LEAST_USUAL_DAYS} days watched before them, and there are ${usualDays}.`;
  if (week === 0 && usual === 0) return `${counted}, nor in ${countOf(usualDays, "day")} watched before.`;
  const rest = week === 0 ? "" : `; that many or more happen ${weeksWordsOf(surge)}`;
  const name = surgeNameOf(surge);
  return `${counted}, usually ${usualWordsOf(tempo)}${rest}${name === "not unusual" ? "" : `, which is ${name}`}.`;
}

/** What the usual number is based on, such as `the mean of 7 days in the 12 weeks before`. */
export const usualSourceOf = ({ usualDays = 0 }: TempoFigures): string =>
  usualDays === USUAL_WEEKS * 7
    ? `the mean of 7 days in the ${USUAL_WEEKS} weeks before`
    : `the mean of 7 days in the ${countOf(usualDays, "day")} watched before`;
