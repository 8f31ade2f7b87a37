import { ImportTable } from "@/components/import/import-table";
import { readImportList } from "@/db/queries/import/import-list";
import { parseImportFilter } from "@/domain/import/import-list";
import { firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { importQueue } from "../_imports/served-queue";
import { setPageStatus } from "../_response/page-status";
import { desk } from "../desk";

export const metadata = { title: "Imports" };

export default async function ImportsPage({ searchParams }: { searchParams: PageParams }) {
  const typed = firstOfEach(await searchParams);
  const filter = parseImportFilter(typed);
  if (!filter.ok) setPageStatus(422);
  const opened = await desk();
  return (
    <ImportTable
      list={filter.ok ? await opened.store.read((view) => readImportList(view, filter.value)) : null}
      now={opened.now()}
      problems={filter.ok ? [] : filter.problems}
      queue={importQueue().entries()}
      typed={typed}
    />
  );
}
