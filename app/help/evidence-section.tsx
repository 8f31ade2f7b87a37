import { Link } from "@/components/ui/link";
import type { HelpSection } from "./section";

const EVIDENCE = (
  <>
    <p>
      Under{" "}
      <Link className="link" href="/reports">
        Evidence
      </Link>{" "}
      stand the <b>reports</b>, and beside them the <b>sources</b> that tell them. A source has a reliability
      from A to E, a report a credibility from 1 to 5; F and 6 mean that nobody can say, which is not the
      worst grade and is never treated as such. Grade a source anew when its record asks for it: every grading
      stays, with who, when and why. Its <b>record</b> counts the items that were later confirmed, later
      contradicted, or retracted.
    </p>
    <p>
      A report that only carries another one on is recorded as <b>repeating</b> it. “Add a repeat of this
      report” on a report’s page does so. Both count as one: three outlets with one agency’s report are one
      origin, and the desk says so wherever it counts evidence.
    </p>
    <p>
      Say what a level rests on while you set it: below the rationale, look for reports by their words and
      choose whether each supports the level or contradicts it. Evidence can be added later, under “Evidence”
      in the history of an indicator, on the page of an incident, or from the report itself. What was tied by
      mistake is untied with a reason. A report that turns out wrong is regraded or retracted; a retracted one
      counts no more, and stays in sight, struck through, where it was tied.
    </p>
  </>
);

export const EVIDENCE_SECTION: HelpSection = { id: "evidence", title: "Evidence", body: EVIDENCE };
