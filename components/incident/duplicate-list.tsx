import { type LikelyDuplicates, likenessWordsOf } from "@/domain/incident/likeness";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { Compared } from "./likely-duplicates";
import { SettleForm } from "./settle-form";

type Props = {
  found: LikelyDuplicates;
  /** The address of this page, and of the next one; null when there is none. */
  here: string;
  nextHref: string | null;
  onWatch: string;
  action: FormAction;
};

/** Pairs of incidents that may be one event, side by side, each to be settled. */
export const DuplicateList = ({ found: { pairs }, here, nextHref, onWatch, action }: Props) => (
  <>
    {pairs.length === 0 && (
      <Card>
        <p>
          {nextHref ? "None among the latest 2,000 incidents." : "No likely duplicates."}{" "}
          {nextHref ? null : (
            <Link className="link" href="/incidents">
              See all incidents
            </Link>
          )}
        </p>
      </Card>
    )}
    {pairs.map((pair) => (
      <Card
        aria-label={`${pair.one.title} and ${pair.other.title}`}
        className="space-y-3"
        key={`${pair.one.id} ${pair.other.id}`}
        role="region"
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <Compared incident={pair.one} />
          <Compared incident={pair.other} />
        </div>
        <p className="text-[13.5px] text-ink-2">{likenessWordsOf(pair)}</p>
        <SettleForm
          action={action}
          here={here}
          onWatch={onWatch}
          pair={pair}
          words={{ one: "Keep the first", other: "Keep the second" }}
        />
      </Card>
    ))}
    {nextHref && (
      <Link className="button" href={nextHref}>
        Earlier incidents
      </Link>
    )}
  </>
);
