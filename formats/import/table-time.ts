import type { Incident } from "@/domain/incident/incident";
import { hasShortYear, isNumbered } from "../reading/day";
import {
  clockIn,
  EXAMPLE,
  type Moment,
  type MomentForm,
  readMoment,
  serialMomentIn,
} from "../reading/moment";
import type { NoteTaker } from "../reading/note-taker";
import { quoted, type Reading } from "../reading/record";
import { type Zone, zoneIn } from "../reading/zone";

/** What is known of the times of a table, and where to note what was guessed. */
export type TimeForm = MomentForm & {
  zone: Zone;
  zoneName: string;
  notes?: NoteTaker | undefined;
  /** Read as before 00:00:00 was known for the mark of a day without a time. */
  isAsBefore: boolean;
};

type Times = Pick<Incident, "effectiveAt"> & Partial<Pick<Incident, "precision">>;

const CLOCK_AFTER = /[ T]\d{1,2}:.*$/;
const MIDNIGHT = /[ T]0{1,2}:00(?::00(?:\.0+)?)?$/;

/** When a row happened, from the cells of its date, its time and its zone. */
export function cellTimeOf(row: Reading, form: TimeForm): Times {
  const date = row.required("date");
  if (date === "") return { effectiveAt: 0 };
  if (isNumbered(date.replace(CLOCK_AFTER, ""))) form.notes?.choice("dateOrder");
  const time = row.text("time");
  const own = zoneOf(row, form);
  if (own && "cause" in own) return refused(row, "zone", own.cause);
  const found = momentOf(date, time, { ...form, zone: own ?? form.zone });
  if ("cause" in found)
    return refused(row, "date", whyNot(found.cause, [date, time].filter(Boolean).join(" ")));
  noteGuesses(found, date, own !== undefined, form);
  return { effectiveAt: found.at, precision: found.precision };
}

/** A number that stands for a time, noted as the guess that it is. */
function noted(serial: Moment | undefined, date: string, { notes }: TimeForm): Moment | undefined {
  if (serial) {
    const [number, day] = [quoted(date), new Date(serial.at).toISOString().slice(0, 10)];
    const what = `{count} numbers are times, such as ${number}: ${day}`;
    notes?.guess("serial", what, null, `1 number is a time: ${number} is ${day}`);
  }
  return serial;
}

const whyNot = (cause: string, text: string): string =>
  cause === EXAMPLE ? `${cause}, not ${quoted(text)}` : `${quoted(text)}: ${cause}`;

function refused(row: Reading, column: string, message: string): Times {
  row.refuse(column, message);
  return { effectiveAt: 0 };
}

/** The zone in the row's own cell; undefined without one. */
function zoneOf(row: Reading, { zone }: TimeForm): ReturnType<typeof zoneIn> | undefined {
  const text = row.text("zone");
  return text === "" ? undefined : zoneIn(text, zone);
}

/** What spreadsheets and programs add to a day that has no time. */
const NO_TIME = /[ T]00:00:00(?:\.0+)?$/;

function momentOf(date: string, time: string, form: TimeForm): Moment | { cause: string } {
  if (time === "" && NO_TIME.test(date) && !form.isAsBefore) {
    const once = "1 time of 00:00:00 is a day without a time";
    form.notes?.guess("midnight", "{count} times of 00:00:00 are days without a time", null, once);
    return readMoment(date.replace(NO_TIME, ""), form);
  }
  if (time === "") return noted(serialMomentIn(date, form), date, form) ?? readMoment(date, form);
  const clock = clockIn(time);
  if (typeof clock !== "string") return clock;
  const serial = noted(serialMomentIn(date, form), date, form);
  const day = serial?.precision === "day" ? new Date(serial.at).toISOString().slice(0, 10) : date;
  const both = readMoment(`${day.replace(MIDNIGHT, "")} ${clock}`, form);
  if (!("cause" in both)) return both;
  // Some tables say the whole time in the second column.
  const whole = readMoment(time, form);
  return "cause" in whole || whole.precision !== "minute" ? both : whole;
}

function noteGuesses({ precision, isZoned }: Moment, date: string, hasZone: boolean, form: TimeForm): void {
  if (precision === "minute" && !isZoned && !hasZone) {
    form.notes?.choice("zone");
    const once = `1 time without a zone is in ${form.zoneName}`;
    form.notes?.guess("zone", `{count} times without a zone are in ${form.zoneName}`, "--zone NAME", once);
  }
  if (hasShortYear(date.replace(CLOCK_AFTER, "")))
    form.notes?.guess("year", `years of two digits, such as in ${quoted(date)}, lie from 1969 to 2068`, null);
}
