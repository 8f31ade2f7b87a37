import type { Evidence } from "@/domain/evidence/evidence";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { atDesk } from "../ui/desk-address";
import { Typed } from "../ui/typed";
import { Grade } from "./grade";

type Props = { evidence: readonly Evidence[]; canUntie?: boolean };

/** The reports for and against a judgement: what they say, their sources and grades. */
export const EvidenceList = ({ evidence, canUntie = false }: Props) => (
  <ul
    aria-label="Evidence"
    className={`mt-1 space-y-0.5 ${canUntie ? "text-[13.5px] leading-5" : "text-xs leading-[18px]"}`}
  >
    {evidence.map((each) => (
      <li key={each.tieId}>
        <b>{each.bearing}</b>{" "}
        <TimeLink
          className={`link ${each.isRetracted ? "line-through" : ""}`}
          href={`/reports/${each.reportId}`}
        >
          <Typed>{each.title}</Typed>
        </TimeLink>{" "}
        <span className="text-ink-2">
          {each.sourceName}, <Grade {...each} />
          {each.isRetracted && ", retracted since"}
        </span>
        {canUntie && (
          <PresentOnly>
            {" "}
            <a className="link" href={atDesk(`/evidence/${each.tieId}/untie`)}>
              Unlink
              <span className="sr-only">
                {" "}
                <Typed>{each.title}</Typed>
              </span>
            </a>
          </PresentOnly>
        )}
      </li>
    ))}
  </ul>
);
