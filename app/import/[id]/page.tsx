import { redirect } from "next/navigation";
import { FilesElsewhere } from "@/components/import/files-elsewhere";
import { Preview } from "@/components/import/preview";
import { atDesk } from "@/components/ui/desk-address";
import { PlainPage } from "@/components/ui/plain-page";
import type { Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import type { FileElsewhere } from "@/domain/import/sent-file";
import { MAPPED_FIELDS } from "@/formats/import/mapped-columns";
import { FORMAT_CHOICES, readCategoryChoices } from "../../_imports/import-choices";
import { importQueue } from "../../_imports/served-queue";
import { readPreview, readUpload } from "../../_imports/uploads";
import { NotFoundPage } from "../../_response/not-found-page";
import { desk } from "../../desk";
import { cancel, checkAgain, importFile } from "./actions";

export const metadata = { title: "Check file" };

const readElsewhere = async ({ store }: Desk, id: string): Promise<FileElsewhere | undefined> =>
  (await store.servers.readFiles()).find((file) => file.id === id);

/** A file that another server of the desk has, or nobody. */
function FileNotHere({ elsewhere }: { elsewhere: FileElsewhere | undefined }) {
  if (!elsewhere) return <NotFoundPage />;
  return (
    <PlainPage lead="This file is on another server of the desk." title={elsewhere.fileName}>
      <FilesElsewhere files={[elsewhere]} />
    </PlainPage>
  );
}

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  if (await opened.store.read((view) => readImportState(view, id))) redirect(atDesk(`/imports/${id}`));
  const upload = readUpload(id);
  if (!upload) return <FileNotHere elsewhere={await readElsewhere(opened, id)} />;
  return (
    <PlainPage
      isWide
      lead="Check the file, then import it. Nothing of it is stored on the desk yet."
      link={["All files", "/import"]}
      title={upload.fileName}
    >
      <Preview
        actions={{ cancel, checkAgain, importFile }}
        categories={await readCategoryChoices()}
        fields={MAPPED_FIELDS.map(({ field, title }) => ({ field, title }))}
        formats={FORMAT_CHOICES}
        onWatch={opened.actor}
        preview={readPreview(id)}
        queued={importQueue().find(id)}
        upload={upload}
      />
    </PlainPage>
  );
}
