import type { Indicator } from "@/domain/definition/indicator";
import { PresentOnly } from "../time/as-of-context";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";

/** What stands in the place of the forms of an indicator that was taken off the board. */
export function RetiredIndicator({ indicator }: { indicator: Indicator }) {
  return (
    <Card aria-label="Retired">
      <p>
        Retired by <Typed>{indicator.recordedBy}</Typed> at <Instant at={indicator.recordedAt} />
        {indicator.reason && `: ${indicator.reason}`}. Its history is kept; it is not counted on the board.
      </p>
      <PresentOnly>
        <p className="mt-2">
          <Link className="link" href={`/indicators/${indicator.id}/edit`}>
            Bring it back
          </Link>
        </p>
      </PresentOnly>
    </Card>
  );
}
