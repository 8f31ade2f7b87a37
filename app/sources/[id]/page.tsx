import { GradeForm } from "@/components/evidence/grade-form";
import { SourceView } from "@/components/evidence/source-view";
import { readSourcePage } from "@/db/queries/evidence/source-page";
import type { Instants } from "@/domain/time/time";
import { AsOfPage } from "../../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../../_as-of/as-of-params";
import { NotThere } from "../../_response/not-there";
import { desk } from "../../desk";
import { gradeAnew } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export async function generateMetadata({ params, searchParams }: Props) {
  const { id } = await params;
  const nameAt = async (at?: Instants) =>
    (await readSourcePage(await desk(), id, at))?.source.name ?? "Unknown source";
  return { title: await titleAt(nameAt, searchParams) };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const asOf = await asOfParams(`/sources/${encodeURIComponent(id)}`, searchParams);
  const opened = await desk();
  const page = await readSourcePage(opened, id, asOf.at ?? undefined);
  if (!page) return <NotThere />;
  return (
    <AsOfPage asOf={asOf}>
      <SourceView {...page}>
        <GradeForm action={gradeAnew} grading={page.grading} onWatch={opened.actor} sourceId={id} />
      </SourceView>
    </AsOfPage>
  );
}
