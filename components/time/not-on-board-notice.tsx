import { PlainPage } from "../ui/plain-page";
import { TimeLink } from "./time-link";

/** Shown for a category or indicator that was not on the board at the selected times. */
export const NotOnBoardNotice = ({ noun }: { noun: "category" | "indicator" }) => (
  <PlainPage title={`This ${noun} was not on the board then`}>
    <p>At that time it had not been added yet, or it was retired. “Back to now” shows it as it is today.</p>
    <p>
      <TimeLink className="link" href="/">
        See the board as it was
      </TimeLink>
    </p>
  </PlainPage>
);
