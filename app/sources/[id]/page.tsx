import { GradeForm } from "@/components/evidence/grade-form";
import { SourceView } from "@/components/evidence/source-view";
import { readSourcePage } from "@/db/queries/evidence/source-page";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { LONG } from "@/db/sql/reading";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";
import { gradeAnew } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function SourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/sources/${encodeURIComponent(id)}`, searchParams);
  const at = asOf.at ?? undefined;
  const opened = await desk();
  const { bar, page } = await opened.store.read(
    async (view) => ({
      bar: await readTimeBar(view, asOf),
      page: await readSourcePage(view, opened, id, at),
    }),
    at && LONG,
  );
  if (!page) return <NotThere title="Unknown source" />;
  return (
    <AsOfPage asOf={asOf} bar={bar} title={page.source.name}>
      <SourceView {...page}>
        <GradeForm action={gradeAnew} grading={page.grading} onWatch={opened.actor} sourceId={id} />
      </SourceView>
    </AsOfPage>
  );
}
