import type { ReadRow, RowContent, RowProblem } from "@/domain/import/read-row";
import { cleanText } from "@/domain/input/clean-text";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { isFollowable } from "@/domain/input/web-address";
import type { Instant } from "@/domain/time/time";
import { type Moment, momentIn } from "./moment";

/**
 * One record of a file.
 * Shape: `cell` returns the text of a column, empty when it is missing.
 */
export type SourceRecord = {
  row: number;
  line: number | null;
  cell(column: string): string;
  /** An error of the whole record, known before any field is read. */
  problem?: RowProblem;
};

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads a record field by field and collects its problems.
 * Shape: a value with a problem is a placeholder; `row` then refuses the record. For a record that is invalid as a
 *        whole only that is reported, because its cells cannot be trusted.
 */
export class Reading {
  readonly problems: RowProblem[];
  constructor(readonly record: SourceRecord) {
    this.problems = record.problem ? [record.problem] : [];
  }

  refuse(column: string, message: string): void {
    this.problems.push({ column, message });
  }

  text(column: string): string {
    return cleanText(this.record.cell(column));
  }

  required(column: string): string {
    const text = this.text(column);
    if (text === "") this.refuse(column, "is required");
    return text;
  }

  /** A number; null when empty. */
  number(column: string, least: number, most: number): number | null {
    const text = this.text(column);
    if (text === "") return null;
    const number = PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    this.refuse(column, `must be a number from ${least} to ${most}, not ${quoted(text)}`);
    return null;
  }

  count(column: string): number | null {
    const number = this.number(column, 0, 1e9);
    if (number === null || Number.isInteger(number)) return number;
    this.refuse(column, `must be a whole number, not ${quoted(this.text(column))}`);
    return null;
  }

  /** The meaning of a code, from a table of codes; null when empty. */
  oneOf<T>(column: string, meanings: Readonly<Record<string, T>>): T | null {
    const code = this.text(column);
    if (code === "") return null;
    if (Object.hasOwn(meanings, code)) return meanings[code] ?? null;
    this.refuse(column, `must be one of ${Object.keys(meanings).join(", ")}, not ${quoted(code)}`);
    return null;
  }

  /** A required time, as precisely as it is written. */
  moment(column: string): Moment {
    const text = this.required(column);
    const moment = momentIn(text);
    if (!moment && text !== "")
      this.refuse(column, `must be a valid time, such as 2019-06-13 04:20, not ${quoted(text)}`);
    return moment ?? { at: 0, precision: "day" };
  }

  /** The first instant of a required day. */
  day(column: string): Instant {
    const text = this.required(column);
    const moment = momentIn(text.replace(/[ T]00:00:00(?:\.0+)?Z?$/, ""));
    if (moment?.precision === "day") return moment.at;
    if (text !== "")
      this.refuse(column, `must be a day that there is, such as 2019-06-13, not ${quoted(text)}`);
    return 0;
  }

  /** Text within a limit: refused when longer, never truncated. */
  fitting(column: string, text: string, most: number): string {
    if (text.length > most)
      this.refuse(column, `may have at most ${most} characters, and has ${text.length}`);
    return text;
  }

  account(column: string, text: string): string | null {
    return this.fitting(column, text, TEXT_LIMITS.account) || null;
  }

  /** A web address; null for none and for other text, which the caller keeps elsewhere. */
  address(column: string): string | null {
    return addressIn(this.text(column));
  }

  row(key: string, content: RowContent, editionAt?: Instant): ReadRow {
    const { row, line, problem } = this.record;
    this.fitting("key", key, TEXT_LIMITS.line);
    return this.problems.length > 0
      ? { row, line, ok: false, problems: problem ? [problem] : this.problems }
      : { row, line, ok: true, key, content: content, ...(editionAt === undefined ? {} : { editionAt }) };
  }
}

/** Text in a message: shortened, in quotation marks. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** An address that people can follow: http or https, without a password; null for any other text. */
export const addressIn = (text: string): string | null =>
  !/\s/.test(text) && text.length <= 2000 && isFollowable(text) ? text : null;
