import { GradeForm } from "@/components/evidence/grade-form";
import { SourceView } from "@/components/evidence/source-view";
import { readSourcePage } from "@/db/queries/evidence/source-page";
import { AsOfPage, readAsOf } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotFoundPage } from "../../_response/not-found-page";
import { desk } from "../../desk";
import { gradeAnew } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function SourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/sources/${encodeURIComponent(id)}`, searchParams);
  const opened = await desk();
  const { bar, shown: page } = await readAsOf(opened, asOf, (view, at) =>
    readSourcePage(view, opened, id, at),
  );
  if (!page) return <NotFoundPage title="Unknown source" />;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={page.source.name}>
      <SourceView {...page}>
        <GradeForm action={gradeAnew} grading={page.grading} onWatch={opened.actor} sourceId={id} />
      </SourceView>
    </AsOfPage>
  );
}
