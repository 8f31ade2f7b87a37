import { redirect } from "next/navigation";
import { Preview } from "@/components/import/preview";
import { PlainPage } from "@/components/ui/plain-page";
import { readImportState } from "@/db/queries/imports";
import { MAPPED_FIELDS } from "@/formats/import/mapped-columns";
import { desk } from "../../desk";
import { FORMAT_CHOICES, readCategoryChoices } from "../../import-choices";
import { isWorking, lastSaid } from "../../import-work";
import { NotThere } from "../../not-there";
import { readExamination, readUpload } from "../../uploads";
import { bringIn, checkAgain, discard } from "./actions";

export const metadata = { title: "What is in the file" };

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const opened = await desk();
  if (await opened.store.read((view) => readImportState(view, id))) redirect(`/imports/${id}`);
  const upload = readUpload(id);
  if (!upload) return <NotThere />;
  return (
    <PlainPage lead="Nothing is stored on the desk yet." title={upload.fileName}>
      <Preview
        actions={{ bringIn, checkAgain, discard }}
        categories={await readCategoryChoices()}
        examination={readExamination(id)}
        fields={MAPPED_FIELDS.map(({ field, title }) => ({ field, title }))}
        formats={FORMAT_CHOICES}
        isWorking={isWorking(id)}
        onWatch={opened.actor}
        said={lastSaid(id)}
        upload={upload}
      />
    </PlainPage>
  );
}
