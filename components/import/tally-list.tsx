import { FATES, type Tally } from "@/domain/import/import";

const MEANINGS = {
  read: "rows in the file",
  new: "not on the desk yet",
  changed: "differ from the existing record",
  unchanged: "already on the desk",
  duplicate: "repeated in the file",
  refused: "cannot be imported",
} as const;

/** The number of rows, and what happens to them. */
export function TallyList({ tally }: { tally: Tally }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
      {(["read", ...FATES] as const).map((word) => (
        <div key={word}>
          <dt className="text-[13.5px] text-ink-2">{word === "read" ? "Read" : wordOf(word)}</dt>
          <dd>
            <span
              className={`text-xl font-semibold tabular-nums ${word === "refused" && tally.refused > 0 ? "text-level-5" : ""}`}
            >
              {tally[word].toLocaleString("en")}
            </span>
            <span className="block text-[13.5px] leading-5 text-ink-2">{MEANINGS[word]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const wordOf = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
