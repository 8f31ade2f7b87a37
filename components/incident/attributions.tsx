import { credibilityWordsOf } from "@/domain/evidence/admiralty";
import type { Attribution } from "@/domain/incident/attribution";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

type Props = {
  attributions: readonly Attribution[];
  incidentId: string;
  /** Whether anything can be said now: not of what was retracted or merged. On a page of the past nothing can. */
  isOpen: boolean;
};

/** Every judgement of who did it: those that stand, and those that a later one took the place of. */
export function Attributions({ attributions, incidentId, isOpen }: Props) {
  const replaced = new Set(attributions.map((row) => row.replacesId));
  return (
    <Card aria-labelledby="attributions">
      <h2 className="text-[15px] font-semibold" id="attributions">
        Attribution
      </h2>
      {attributions.length === 0 && <p className="mt-1 text-ink-2">Not attributed yet.</p>}
      <ol className="divide-y divide-line">
        {attributions.map((row) => (
          <li className="py-2.5" key={row.id}>
            <Judged isReplaced={replaced.has(row.id)} row={row} />
            {row.incidentId !== incidentId && (
              <p className="text-[13.5px]">
                <TimeLink className="link" href={`/incidents/${row.incidentId}`}>
                  From its duplicate
                </TimeLink>
              </p>
            )}
            {isOpen && row.incidentId === incidentId && !replaced.has(row.id) && row.act !== "withdrawn" && (
              <PresentOnly>
                <p className="flex gap-4 text-[13.5px]">
                  <Link className="link" href={`/incidents/${incidentId}/attribute?replaces=${row.id}`}>
                    Revise
                    <span className="sr-only">
                      {" "}
                      of <Typed>{row.actor}</Typed>
                    </span>
                  </Link>
                  <Link className="link" href={`/incidents/${incidentId}/attribute?withdraws=${row.id}`}>
                    Withdraw
                    <span className="sr-only">
                      {" "}
                      <Typed>{row.actor}</Typed>
                    </span>
                  </Link>
                </p>
              </PresentOnly>
            )}
          </li>
        ))}
      </ol>
      {isOpen && (
        <PresentOnly>
          <Link className="button mt-2" href={`/incidents/${incidentId}/attribute`}>
            Attribute this incident
          </Link>
        </PresentOnly>
      )}
    </Card>
  );
}

const ACT_WORDS = { stated: "", corrected: "revised", withdrawn: "withdrawn" };

function Judged({ row, isReplaced }: { row: Attribution; isReplaced: boolean }) {
  return (
    <>
      <p className={isReplaced ? "text-ink-2 line-through decoration-ink-3" : ""}>
        {ACT_WORDS[row.act] && <b className="mr-1.5">{ACT_WORDS[row.act]}:</b>}
        <b>
          <Typed>{row.actor}</Typed>
        </b>
        , confidence {row.certainty} ({credibilityWordsOf(row.certainty)}): <Typed>{row.basis}</Typed>
      </p>
      <p className="text-[13.5px] text-ink-2">
        recorded <Instant at={row.recordedAt} /> by <Typed>{row.recordedBy}</Typed>
      </p>
    </>
  );
}
