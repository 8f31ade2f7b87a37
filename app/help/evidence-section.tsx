import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const EVIDENCE = (
  <>
    <p>
      Under{" "}
      <Link className="link" href="/reports">
        Evidence
      </Link>{" "}
      are the <b>reports</b>, and next to them the <b>sources</b> they come from. A source has a reliability
      from A to E, a report a credibility from 1 to 5; F and 6 mean that it cannot be judged, which is not the
      worst grade and is never treated as such. Regrade a source when its record calls for it: every grading
      stays, with who, when and why. Its <b>record</b> counts its reports that were later confirmed, later
      contradicted, or retracted.
    </p>
    <p>
      A report that only passes another one on is recorded as <b>repeating</b> it. “Add a repeat of this
      report” on a report’s page does so. Both count as one: three outlets with one agency’s report are one
      origin, and the desk says so wherever it counts evidence.
    </p>
    <p>
      Add evidence while you set a level: below the rationale, search reports by their words and choose
      whether each supports the level or contradicts it. Evidence can be added later, under “Evidence” in the
      history of an indicator, on the page of an incident, or from the report itself. Unlink what was linked
      by mistake, with a reason. Regrade or retract a report that turns out to be wrong; a retracted one is no
      longer counted, and stays visible, struck through, where it was linked.
    </p>
  </>
);

export const EVIDENCE_SECTION: HelpSection = { id: "evidence", title: "Evidence", body: EVIDENCE };
