import { capitalised } from "@/domain/count-words";
import { FATES, type Tally } from "@/domain/import/import";

const MEANINGS = {
  read: "rows in the file",
  new: "not on the desk yet",
  changed: "differ from the desk",
  unchanged: "already on the desk",
  duplicate: "repeated in the file",
  refused: "cannot be imported",
} as const;

/** The same once they are stored. */
const STORED_MEANINGS = { ...MEANINGS, new: "added", changed: "updated", refused: "left out" } as const;

type Props = { tally: Tally; isStored?: boolean };

/** The number of rows, and what happens to them, or happened. */
export function TallyList({ tally, isStored = false }: Props) {
  const meanings = isStored ? STORED_MEANINGS : MEANINGS;
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-x-4 gap-y-3">
      {(["read", ...FATES] as const).map((word) => (
        <div className={tally[word] === 0 ? "text-ink-2" : ""} key={word}>
          <dt className="text-[13.5px] text-ink-2">{word === "read" ? "Read" : capitalised(word)}</dt>
          <dd>
            <span
              className={`text-xl font-semibold tabular-nums ${word === "refused" && tally.refused > 0 ? "text-level-5" : ""}`}
            >
              {tally[word].toLocaleString("en")}
            </span>
            <span className="block text-[13.5px] leading-5 text-ink-2">{meanings[word]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
