import { Card } from "../ui/card";
import { Link } from "../ui/link";

/** What stands in the place of the forms of a page on a page of the past. `present` is the address where they are. */
export const ClosedForms = ({ present, what }: { present: string; what: string }) => (
  <Card aria-labelledby="closed" className="border-dashed">
    <h2 className="mb-2 text-[15px] font-semibold" id="closed">
      Closed: this is the past
    </h2>
    <p className="text-[15px] leading-6">
      What was known then is not changed from here. To {what}, go back to now: an effective time of its own
      says there since when it holds.
    </p>
    <p className="mt-2">
      <Link className="link" href={present}>
        To the forms of now
      </Link>
    </p>
  </Card>
);
