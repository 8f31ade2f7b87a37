import type { ChoiceCounts } from "@/domain/import/column-report";
import type { Guess, ReadingNotes } from "@/domain/import/reading-notes";

/** Gathers what a reading of a file leaves to say beside its rows. One for each reading. */
export class NoteTaker {
  readonly #columns = new Map<string, boolean>();
  readonly #guesses = new Map<string, Guess & { once: string; count: number }>();
  readonly #choices: ChoiceCounts = {};
  readonly #setAside = new Map<string, number>();

  /** A column of the file; one that is used once counts as used. */
  column(name: string, isUsed: boolean): void {
    this.#columns.set(name, isUsed || this.#columns.get(name) === true);
  }

  /**
   * A decision that the file left open; only the first of a kind is kept, and how often it was made: `{count}` in `what`.
   * `once` is how it reads where that is once.
   */
  guess(kind: string, what: string, override: string | null, once = what): void {
    const known = this.#guesses.get(kind);
    if (known) known.count += 1;
    else this.#guesses.set(kind, { what, override, once, count: 1 });
  }

  /** A row that a choice of the person changes. */
  choice(kind: keyof ChoiceCounts): void {
    this.#choices[kind] = (this.#choices[kind] ?? 0) + 1;
  }

  get choices(): ChoiceCounts {
    return this.#choices;
  }

  setAside(what: string, count = 1): void {
    if (count > 0) this.#setAside.set(what, (this.#setAside.get(what) ?? 0) + count);
  }

  get notes(): ReadingNotes {
    return {
      unused: [...this.#columns].flatMap(([name, isUsed]) => (isUsed ? [] : [name])),
      guesses: [...this.#guesses.values()].map(({ what, once, override, count }) => ({
        what: (count === 1 ? once : what).replace("{count}", count.toLocaleString("en")),
        override,
      })),
      setAside: [...this.#setAside].map(([what, count]) => ({ what, count })),
    };
  }
}
