import { OpenUploads } from "@/components/import/open-uploads";
import { UploadForm } from "@/components/import/upload-form";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { firstOfEach, type PageParams } from "../asked-times";
import { desk } from "../desk";
import { FORMAT_CHOICES, readCategoryChoices } from "../import-choices";
import { uploadLimitBytes } from "../upload-limit";
import { readUploads } from "../uploads";

export const metadata = { title: "Read a file in" };

export default async function ImportPage({ searchParams }: { searchParams: PageParams }) {
  const { refused = "" } = firstOfEach(await searchParams);
  const opened = await desk();
  return (
    <PlainPage
      lead={
        <>
          A file of incidents or reports is checked first, and stored when you have seen what is in it.{" "}
          <Link className="link" href="/imports">
            What was read in before
          </Link>
        </>
      }
      title="Read a file in"
    >
      <section aria-label="Send a file" className="card p-4">
        <UploadForm
          categories={await readCategoryChoices()}
          formats={FORMAT_CHOICES}
          largestMb={uploadLimitBytes() / 1024 / 1024}
          onWatch={opened.actor}
          refused={refused.slice(0, 100)}
        />
      </section>
      <OpenUploads uploads={readUploads()} />
    </PlainPage>
  );
}
