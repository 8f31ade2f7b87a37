import { existsSync } from "node:fs";
import { ImportView } from "@/components/import/import-view";
import { PlainPage } from "@/components/ui/plain-page";
import { readImportState } from "@/db/queries/import/imports";
import { readLikelyDuplicates } from "@/db/queries/incident/likely-duplicates";
import { LONG } from "@/db/store";
import { storedOf } from "@/domain/import/import";
import { importQueue } from "../../_imports/served-queue";
import { filesOfUpload, readPreview, readUpload } from "../../_imports/uploads";
import { NotFoundPage } from "../../_response/not-found-page";
import { desk } from "../../desk";
import { cancel, goOn, undo } from "./actions";

export const metadata = { title: "Import" };

export default async function ImportedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  const state = await opened.store.read((view) => readImportState(view, id));
  if (!state) return <NotFoundPage />;
  const isStored = state.step.act === "finished" && storedOf(state.step.tally) > 0;
  const duplicates = isStored
    ? await opened.store.read((view) => readLikelyDuplicates(view, opened, { importId: id }), LONG)
    : null;
  return (
    <PlainPage
      isWide
      lead="A file that was imported. It can be undone as a whole."
      link={["All imports", "/imports"]}
      title={state.import.fileName}
    >
      <ImportView
        actions={{ cancel, goOn, undo }}
        duplicates={duplicates}
        expected={readPreview(id)?.tally.read ?? null}
        hasFile={readUpload(id) !== undefined}
        hasRefused={existsSync(/* turbopackIgnore: true */ filesOfUpload(id).refused)}
        now={opened.now()}
        onWatch={opened.actor}
        queued={importQueue().find(id)}
        state={state}
      />
    </PlainPage>
  );
}
