import type { Instant } from "../time/time";
import { rowsOf } from "./undo-import";

/** What a row was called and when it was, before a file says otherwise. */
export type RowBefore = { what: string; at: Instant };

/** A row of a file whose key is known with another title and another time. */
type MetRow = { row: number; key: string; what: string; at: Instant; before: RowBefore };

/**
 * What a file leaves open when its ids are those of other rows: it may count from the start again, or correct them.
 * Shape: `otherCount` of the `metCount` rows with a known key have another title and another time; `first` are some.
 */
export type KeyQuestion = { dataset: string; metCount: number; otherCount: number; first: readonly MetRow[] };

const FIRST_MET = 3;
/** From this share on of the rows with a known key, those that are another row make a file no plain edition. */
const MANY = 0.1;

/** Gathers the rows of a file that meet known keys. */
export class MetKeys {
  #met = 0;
  #other = 0;
  readonly #first: MetRow[] = [];

  add(row: Omit<MetRow, "before">, before: RowBefore): void {
    this.#met += 1;
    if (row.what === before.what || row.at === before.at) return;
    this.#other += 1;
    if (this.#first.length < FIRST_MET) this.#first.push({ ...row, before });
  }

  /** The question that the rows raise; null when the file is an edition of the dataset. */
  questionOf(dataset: string): KeyQuestion | null {
    if (this.#other === 0 || this.#other < this.#met * MANY) return null;
    return { dataset, metCount: this.#met, otherCount: this.#other, first: this.#first };
  }
}

/** The question, in words. */
export const questionWordsOf = ({ dataset, otherCount }: KeyQuestion): string =>
  `${rowsOf(otherCount)} of this file ${otherCount === 1 ? "has an id" : "have ids"} that “${dataset}” already has for other incidents, with other titles and other times. Are they new rows, or corrections of the earlier ones?`;
