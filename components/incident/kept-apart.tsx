import type { KeptApart } from "@/domain/incident/distinction";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { TimeLink } from "../time/time-link";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";

type Props = {
  apart: readonly KeptApart[];
  /** The page to go back to. */
  here: string;
  onWatch: string;
  action: FormAction;
};

/** The incidents that looked like this one and that somebody keeps apart, each of which can be offered again. */
export function KeptApartCard({ apart, here, onWatch, action }: Props) {
  if (apart.length === 0) return null;
  return (
    <Card aria-labelledby="kept-apart">
      <h2 className="text-[15px] font-semibold" id="kept-apart">
        Not duplicates
      </h2>
      <ul className="divide-y divide-line">
        {apart.map((each) => (
          <li className="space-y-2 py-3" key={each.id}>
            <TimeLink className="link break-words" href={`/incidents/${each.incidentId}`}>
              <Typed>{each.title}</Typed>
            </TimeLink>
            <p className="text-[13.5px] leading-5 text-ink-2">
              <Typed>{each.recordedBy}</Typed> kept both at <Instant at={each.recordedAt} />
            </p>
            <ActionForm
              action={action}
              label={`Not duplicates: ${each.title}`}
              quiet
              submit="Offer as duplicates again"
            >
              <input name="keep" type="hidden" value="undecided" />
              <input name="distinctionId" type="hidden" value={each.id} />
              <input name="here" type="hidden" value={here} />
              <OnWatchField onWatch={onWatch} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
