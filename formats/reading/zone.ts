import { Temporal } from "temporal-polyfill";
import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/time/time";

/** A time zone: so far ahead of UTC, or an IANA zone with its rules of daylight saving. */
export type Zone = { aheadMs: number } | { name: string };

export const UTC: Zone = { aheadMs: 0 };

/** Abbreviations with one meaning, and their hours ahead of UTC. Source: RFC 5322, IANA. */
const HOURS_AHEAD: Record<string, number> = {
  ...{ z: 0, utc: 0, ut: 0, gmt: 0, wet: 0, west: 1, cet: 1, cest: 2, eet: 2, eest: 3, msk: 3, trt: 3 },
  ...{ est: -5, edt: -4, cdt: -5, mdt: -6, pdt: -7, pst: -8, mst: -7, hst: -10, akst: -9, akdt: -8 },
  ...{ irst: 3.5, irdt: 4.5, aft: 4.5, pkt: 5, npt: 5.75, jst: 9, kst: 9, eat: 3, cat: 2, wat: 1, sast: 2 },
};

/** Abbreviations that stand for several zones, and how many hours each is ahead of UTC. */
const SEVERAL: Record<string, { of: string; hours: readonly number[] }> = {
  ast: { of: "Arabia or the Atlantic", hours: [3, -4] },
  adt: { of: "Arabia or the Atlantic", hours: [4, -3] },
  ist: { of: "India, Israel or Ireland", hours: [5.5, 2, 1] },
  bst: { of: "Britain or Bangladesh", hours: [1, 6] },
  cst: { of: "North America or China", hours: [-6, 8] },
  gst: { of: "the Gulf or South Georgia", hours: [4, -2] },
  sst: { of: "Samoa or Singapore", hours: [-11, 8] },
};

/** Letters of military zones, without J, which is local time: A is one hour ahead of UTC, N one behind. */
const LETTERS = { ahead: "ABCDEFGHIKLM", behind: "NOPQRSTUVWXY" };

/**
 * A zone as a cell or a person names it: `+03:00`, `UTC+3`, `Asia/Baghdad`, `EST`, or a military letter.
 * Shape: an abbreviation with several meanings has the one that `fallback` ever has.
 * Errors: the cause, as a sentence without its full stop.
 */
export function zoneIn(text: string, fallback?: Zone): Zone | { cause: string } {
  const token = text.trim().replaceAll(/[()]/g, "");
  const offset = /^(?:UTC|GMT)?\s*([+\-\u2212])?(\d{1,2})(?::?([0-5]\d))?$/i.exec(token);
  if (offset && Number(offset[2]) <= 14) {
    const ms = Number(offset[2]) * HOUR_MS + Number(offset[3] ?? 0) * MINUTE_MS;
    return { aheadMs: /[-\u2212]/.test(offset[1] ?? "") ? -ms : ms };
  }
  const word = token.toLowerCase();
  if (Object.hasOwn(HOURS_AHEAD, word)) return { aheadMs: (HOURS_AHEAD[word] ?? 0) * HOUR_MS };
  if (/^[A-Z]$/.test(token)) {
    if (token === "J") return fallback ?? UTC;
    const [ahead, behind] = [LETTERS.ahead.indexOf(token) + 1, LETTERS.behind.indexOf(token) + 1];
    return { aheadMs: (ahead - behind) * HOUR_MS };
  }
  const several = Object.hasOwn(SEVERAL, word) ? SEVERAL[word] : undefined;
  if (several) {
    const hours = several.hours.find((each) => fallback && isEver(fallback, each * HOUR_MS));
    if (hours !== undefined) return { aheadMs: hours * HOUR_MS };
    return { cause: `“${token}” is the time of ${several.of}: choose the zone` };
  }
  return zoneNamed(token) ?? { cause: `“${token.slice(0, 40)}” is no time zone that we know` };
}

/** Whether the clocks of a zone are ever so far ahead of UTC, in winter or in summer. */
const isEver = (zone: Zone, aheadMs: number): boolean =>
  "aheadMs" in zone
    ? zone.aheadMs === aheadMs
    : [Date.UTC(2020, 0, 8), Date.UTC(2020, 6, 8)].some((at) => aheadAt(zone.name, at) === aheadMs);

const aheadAt = (name: string, at: Instant): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;

/** An IANA zone; undefined for another name. */
export function zoneNamed(name: string): Zone | undefined {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(name)) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return { name };
  } catch {
    return undefined;
  }
}

/** By zone and day: how far ahead it is all day long; undefined on a day when that changes. */
const aheadByDay = new Map<string, number | undefined>();
const DAYS_HELD = 20_000;

/**
 * The instant of a local time, given as if it were UTC.
 * Errors: the cause, for an hour that the clocks left out or went through twice.
 */
export function instantIn(zone: Zone, local: Instant): Instant | { cause: string } {
  if ("aheadMs" in zone) return local - zone.aheadMs;
  const day = Math.floor(local / (24 * HOUR_MS));
  const key = `${zone.name} ${day}`;
  if (!aheadByDay.has(key)) {
    if (aheadByDay.size >= DAYS_HELD) aheadByDay.clear();
    aheadByDay.set(key, steadyAheadOf(zone.name, day));
  }
  const ahead = aheadByDay.get(key);
  if (ahead !== undefined) return local - ahead;
  const plain = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO("UTC").toPlainDateTime();
  try {
    return plain.toZonedDateTime(zone.name, { disambiguation: "reject" }).epochMilliseconds;
  } catch {
    const [one, other] = (["earlier", "later"] as const).map((disambiguation) =>
      plain.toZonedDateTime(zone.name, { disambiguation }).toPlainDateTime(),
    );
    const isTwice = one !== undefined && other !== undefined && one.equals(other);
    return { cause: `the clocks of ${zone.name} ${isTwice ? "showed it twice" : "left it out"} that day` };
  }
}

function steadyAheadOf(name: string, day: number): number | undefined {
  // A day of any zone lies within the UTC day with 14 hours on both sides.
  const ahead = aheadAt(name, day * 24 * HOUR_MS - 14 * HOUR_MS);
  const isSteady = [0, 24, 38].every((hours) => aheadAt(name, (day * 24 + hours) * HOUR_MS) === ahead);
  return isSteady ? ahead : undefined;
}
