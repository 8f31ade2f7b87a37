import { isRoutine } from "@/domain/changes/change";
import { countOf } from "@/domain/count-words";
import type { Change } from "@/domain/log/log-entry";
import { ShowAll } from "../ui/show-all";
import { ChangeLine } from "./change-line";

/** Watch-log entries as sentences, latest first; routine ones behind a switch. */
export function ChangeList({ changes, label }: { changes: Change[]; label: string }) {
  const routine = changes.filter(({ action }) => isRoutine(action));
  const others = changes.filter(({ action }) => !isRoutine(action));
  return (
    <>
      {others.length > 0 && <Lines changes={others} label={label} />}
      {routine.length > 0 && (
        <details className="mt-1">
          <summary className="py-1 text-[13.5px] text-ink-2">
            {countOf(routine.length, "routine entry", "routine entries")}: levels confirmed, definitions
            edited
          </summary>
          <Lines changes={routine} label={`${label}, routine`} />
        </details>
      )}
    </>
  );
}

const Lines = ({ changes, label }: { changes: Change[]; label: string }) => (
  <div className="shortened">
    <ol aria-label={label} className="divide-y divide-line">
      {changes.map((change) => (
        <ChangeLine change={change} key={change.seq} />
      ))}
    </ol>
    <ShowAll count={changes.length} noun="entries" />
  </div>
);
