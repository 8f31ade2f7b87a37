import { TwoBoardsForm } from "@/components/changes/two-boards-form";
import { WhatChangedView } from "@/components/changes/what-changed-view";
import { ExportMenu } from "@/components/export/export-menu";
import { PlainPage } from "@/components/ui/plain-page";
import { readWhatChanged } from "@/db/queries/log/what-changed";
import { LONG } from "@/db/store";
import { twoBoardsQuery } from "@/domain/difference/two-boards";
import { comparedBoards, firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { differenceExports, readUsualFormat } from "../_export/page-exports";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

export const metadata = { title: "What changed" };

type Props = { searchParams: PageParams };

export default async function ChangesPage({ searchParams }: Props) {
  const typed = firstOfEach(await searchParams);
  const opened = await desk();
  const parsed = await comparedBoards(typed);
  if (!parsed.ok) setPageStatus(422);
  const changed = parsed.ok
    ? await opened.store.read(
        (view) => readWhatChanged(view, opened, parsed.value.from, parsed.value.to),
        LONG,
      )
    : null;
  return (
    <PlainPage
      actions={
        parsed.ok && (
          <ExportMenu files={differenceExports(parsed.value)} usual={await readUsualFormat()}>
            What changed between these two boards. The desk keeps no copy; the link below always shows the
            same.
          </ExportMenu>
        )
      }
      isWide
      lead="Compare any two boards: what was raised and lowered, what was recorded, what became overdue."
      title="What changed"
    >
      <TwoBoardsForm now={opened.now()} problems={parsed.ok ? [] : parsed.problems} typed={typed} />
      {parsed.ok && changed && (
        <WhatChangedView changed={changed} href={`/changes?${twoBoardsQuery(parsed.value)}`} />
      )}
    </PlainPage>
  );
}
