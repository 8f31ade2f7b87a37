import { type EvidenceShown, weightOf, weightWordsOf } from "@/domain/evidence/evidence";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { PlainPage } from "../ui/plain-page";
import { Typed } from "../ui/typed";
import { EvidenceField } from "./evidence-field";
import { EvidenceList } from "./evidence-list";

type Props = EvidenceShown & {
  /** What the evidence bears on: its words, its page, and the field that names it. */
  about: {
    words: React.ReactNode;
    /** The rationale of an assessment. */
    why?: string;
    href: string;
    field: "assessmentId" | "incidentId";
    id: string;
  };
  reports: ReportChoice[];
  action: FormAction;
  onWatch: string;
};

/** The evidence for and against one thing, and the form that adds to it. */
export function EvidencePage({ about, evidence, links, reports, action, onWatch }: Props) {
  const tied = new Set(evidence.map((each) => each.reportId));
  const weight = weightWordsOf(weightOf(evidence, links));
  return (
    <PlainPage
      lead={
        <>
          <Link className="link" href={about.href}>
            {about.words}
          </Link>
          {about.why && (
            <p>
              <Typed>{about.why}</Typed>
            </p>
          )}
        </>
      }
      title="Evidence"
    >
      <Card aria-labelledby="tied">
        <h2 className="font-semibold" id="tied">
          Linked reports
        </h2>
        {evidence.length === 0 && <p className="text-ink-2">No reports yet. Choose some below.</p>}
        {weight && <p className="text-ink-2">{weight}.</p>}
        <EvidenceList canUntie evidence={evidence} />
      </Card>
      <ActionForm action={action} cancelHref={about.href} label="Add evidence" submit="Link reports">
        <input name={about.field} type="hidden" value={about.id} />
        <EvidenceField
          choices={reports.filter((each) => !tied.has(each.reportId))}
          isRequired
          hint="For each report, choose whether it supports or contradicts this."
        />
        <p className="text-[13.5px] text-ink-2">
          Not there yet?{" "}
          <Link className="link" href="/reports/new">
            Record a report
          </Link>{" "}
          first.
        </p>
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    </PlainPage>
  );
}
