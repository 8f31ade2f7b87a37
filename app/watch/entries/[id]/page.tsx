import { PlainPage } from "@/components/ui/plain-page";
import { EntryForms } from "@/components/watch/entry-forms";
import { EntryHistory } from "@/components/watch/entry-history";
import { readEntryHistory } from "@/db/queries/watch/watch-entries";
import { capitalised } from "@/domain/count-words";
import { KIND_WORDS } from "@/domain/watch/watch-entry";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { answer, correct, finish } from "../../actions";

export const metadata = { title: "Watch entry" };

export default async function EntryPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const rows = await opened.store.read((view) => readEntryHistory(view, id));
  const newest = rows.at(-1);
  if (!newest) return <NotFoundPage />;
  const close = newest.kind === "question" ? answer : finish;
  return (
    <PlainPage link={["Watch", "/watch"]} title={capitalised(KIND_WORDS[newest.kind])}>
      <EntryHistory rows={rows} />
      <EntryForms actions={{ close, correct }} entry={newest} onWatch={opened.actor} />
    </PlainPage>
  );
}
