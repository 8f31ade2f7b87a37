import { reliabilityWordsOf } from "@/domain/evidence/admiralty";
import type { Source, SourceGrading } from "@/domain/evidence/report";
import { TimeLink } from "../time/time-link";
import { Instant } from "../ui/instant";
import { OutsideLink } from "../ui/outside-link";
import { Typed } from "../ui/typed";

type Props = { sources: (Source & { grading: SourceGrading | null })[] };

/** Sources by name, each with how reliable it is, since when, and by whose word. */
export const SourceList = ({ sources }: Props) => (
  <ul className="divide-y divide-line">
    {sources.map(({ id, name, url, note, grading }) => (
      <li className="grid gap-x-6 gap-y-0.5 py-3 md:grid-cols-[1fr_320px]" key={id}>
        <div className="min-w-0">
          <TimeLink className="font-semibold hover:underline" href={`/sources/${id}`}>
            {name}
          </TimeLink>
          {url && (
            <span className="text-[13.5px] text-ink-2">
              {" "}
              · <OutsideLink href={url}>Site</OutsideLink>
            </span>
          )}
          {note && <p className="text-[13.5px] text-ink-2">{note}</p>}
        </div>
        {grading && (
          <p className="text-[13.5px]">
            <b>{grading.reliability}</b> {reliabilityWordsOf(grading.reliability)}
            <span className="block text-xs text-ink-2">
              since <Instant at={grading.effectiveAt} />, graded by <Typed>{grading.recordedBy}</Typed>
            </span>
          </p>
        )}
      </li>
    ))}
  </ul>
);
