import type { Incident } from "@/domain/incident/incident";
import { type LikelyDuplicate, likenessWordsOf } from "@/domain/incident/likeness";
import type { FormAction } from "../form/form-state";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { Typed } from "../ui/typed";
import { SettleForm } from "./settle-form";
import { When } from "./when";

type Props = {
  pairs: readonly LikelyDuplicate[];
  onWatch: string;
  action: FormAction;
};

/** The incidents of other datasets that may be the same event as this one. */
export function LikelyDuplicatesCard({ pairs, onWatch, action }: Props) {
  if (pairs.length === 0) return null;
  return (
    <Card aria-labelledby="likely-duplicates" className="border-l-4 border-l-accent">
      <h2 className="text-[15px] font-semibold" id="likely-duplicates">
        Likely duplicates
      </h2>
      <ul className="divide-y divide-line">
        {pairs.map((pair) => (
          <li className="space-y-2 py-3" key={pair.other.id}>
            <Compared incident={pair.other} />
            <p className="text-[13.5px] text-ink-2">{likenessWordsOf(pair)}</p>
            <SettleForm
              action={action}
              here={`/incidents/${pair.one.incidentId}`}
              onWatch={onWatch}
              pair={pair}
              words={{ one: "Keep this incident", other: "Keep the other" }}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** One incident of a pair: what, when, where, and who says so. */
export const Compared = ({ incident }: { incident: Incident }) => (
  <div className="min-w-0">
    <TimeLink className="link break-words font-semibold" href={`/incidents/${incident.incidentId}`}>
      <Typed>{incident.title}</Typed>
    </TimeLink>
    <p className="break-words text-[13.5px] leading-5 text-ink-2">
      <When incident={incident} /> · <Typed>{incident.place}</Typed> · {incident.kind}
      <br />
      <Typed>{incident.source}</Typed>
      {incident.dataset && (
        <>
          {" "}
          · <Typed>{incident.dataset}</Typed>
        </>
      )}
    </p>
  </div>
);
