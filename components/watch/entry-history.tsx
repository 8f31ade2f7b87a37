import { ownerWordsOf } from "@/domain/watch/brief-words";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";

/** All versions of one entry, latest first. */
export const EntryHistory = ({ rows }: { rows: WatchEntry[] }) => (
  <Card aria-labelledby="history">
    <h2 className="font-semibold" id="history">
      Entry history
    </h2>
    <ol className="divide-y divide-line">
      {[...rows].reverse().map((row, i) => (
        <li className="py-2" data-act={row.act} key={row.id}>
          <p className={`whitespace-pre-line ${i === 0 ? "" : "line-through decoration-ink-3"}`}>
            <Typed>{row.text}</Typed>
          </p>
          {row.closing && (
            <p className="mt-1 whitespace-pre-line">
              <b>{row.act}:</b> <Typed>{row.closing}</Typed>
            </p>
          )}
          <p className="text-[13.5px] text-ink-2">
            {row.kind !== "entry" && `For ${ownerWordsOf(row)} · `}
            {row.dueAt !== null && (
              <>
                due <Instant at={row.dueAt} /> ·{" "}
              </>
            )}
            {row.act} at <Instant at={row.recordedAt} /> by <Typed>{row.recordedBy}</Typed>
            {row.kind === "entry" && (
              <>
                , about <Instant at={row.effectiveAt} />
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  </Card>
);
