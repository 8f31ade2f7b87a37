import Link from "next/link";
import type { ReportEntry } from "@/domain/evidence/evidence";
import { TEXT_LIMITS } from "@/domain/text-limits";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { OnWatchField } from "../form/on-watch-field";
import { SeenField } from "../form/seen-field";
import { PlainPage } from "../ui/plain-page";

type Props = {
  title: string;
  submit: string;
  why: string;
  report: ReportEntry;
  action: FormAction;
  onWatch: string;
  children?: React.ReactNode;
};

/** A page on which a report is corrected or retracted, with a reason. */
export const ReplaceReportPage = ({ title, submit, why, report, action, onWatch, children }: Props) => (
  <PlainPage
    lead={
      <Link className="link" href={`/reports/${report.reportId}`} prefetch={false}>
        {report.title}
      </Link>
    }
    title={title}
  >
    <ActionForm action={action} label={title} submit={submit}>
      <SeenField name="replacesId" value={report.id} />
      {children}
      <TextField hint={why} label="Reason" maxLength={TEXT_LIMITS.line} name="reason" />
      <OnWatchField onWatch={onWatch} />
    </ActionForm>
  </PlainPage>
);
