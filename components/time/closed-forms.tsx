import { Card } from "../ui/card";
import { Link } from "../ui/link";

/** Replaces the forms on a page of the past. `present` is the address where they are. */
export const ClosedForms = ({ present, what }: { present: string; what: string }) => (
  <Card aria-labelledby="closed" className="border-dashed">
    <h2 className="mb-2 text-[15px] font-semibold" id="closed">
      Closed: this is the past
    </h2>
    <p className="text-[15px] leading-6">
      You cannot change the past from here. To {what}, go back to now and enter an effective time in the form.
    </p>
    <p className="mt-2">
      <Link className="link" href={present}>
        Go to the current forms
      </Link>
    </p>
  </Card>
);
