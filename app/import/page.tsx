import { FilesElsewhere } from "@/components/import/files-elsewhere";
import { FilesInProgress } from "@/components/import/files-in-progress";
import { LatestImports } from "@/components/import/latest-imports";
import { UploadForm } from "@/components/import/upload-form";
import { Card } from "@/components/ui/card";
import { PlainPage } from "@/components/ui/plain-page";
import { readLatestImports } from "@/db/queries/import/imports";
import { uploadRefusalNamed } from "@/domain/import/upload-limits";
import { firstOfEach, type PageParams } from "../_as-of/as-of-params";
import { readFilesInProgress } from "../_imports/files-in-progress";
import { FORMAT_CHOICES, readCategoryChoices } from "../_imports/import-choices";
import { importQueue } from "../_imports/served-queue";
import { uploadLimitBytes } from "../_imports/uploads";
import { desk } from "../desk";
import { cancel } from "./[id]/actions";

export const metadata = { title: "Import files" };

/** Finished imports listed below those in progress; all are on their own page. */
const LATEST = 5;

export default async function ImportPage({ searchParams }: { searchParams: PageParams }) {
  const { refused = "", ...done } = firstOfEach(await searchParams);
  const opened = await desk();
  const latest = await opened.store.read((view) => readLatestImports(view, LATEST));
  return (
    <PlainPage
      isWide
      lead="Files of incidents or reports are checked first: you see what is in them before anything is stored."
      link={["Previous imports", "/imports"]}
      title="Import files"
    >
      <UploadNotice {...done} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <Card aria-label="Send files">
          <UploadForm
            categories={await readCategoryChoices()}
            formats={FORMAT_CHOICES}
            largestMb={uploadLimitBytes() / 1024 / 1024}
            onWatch={opened.actor}
            refused={uploadRefusalNamed(refused)?.message ?? ""}
          />
        </Card>
        <FilesInProgress cancel={cancel} files={await readFilesInProgress(opened)} />
      </div>
      <FilesElsewhere files={await opened.store.servers.readFiles()} />
      {latest.length > 0 && (
        <LatestImports imports={latest} now={opened.now()} queue={importQueue().entries()} />
      )}
    </PlainPage>
  );
}

/** The result of the last page: how many files were sent, or that one was cancelled. */
function UploadNotice({ sent = "", cancelled }: { sent?: string; cancelled?: string }) {
  const words = /^[1-9]\d?$/.test(sent) ? `${sent} files sent. ${SENT}` : cancelled ? CANCELLED : "";
  if (!words) return null;
  return (
    <Card className="border-l-4 border-l-accent font-semibold" role="status">
      {words}
    </Card>
  );
}

const SENT = "Each is checked on its own; open one below to see what is in it and import it.";
const CANCELLED = "Import cancelled. The file was removed, and nothing of it was stored.";
