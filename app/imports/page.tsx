import { ImportList } from "@/components/import/import-list";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { readImports } from "@/db/queries/import/imports";
import { importQueue } from "../_imports/served-queue";
import { desk } from "../desk";

export const metadata = { title: "Imports" };

export default async function ImportsPage() {
  const opened = await desk();
  return (
    <PlainPage
      lead={
        <>
          Imported files and their status.{" "}
          <Link className="link" href="/import">
            Import files
          </Link>
        </>
      }
      title="Imports"
    >
      <ImportList
        imports={await opened.store.read(readImports)}
        now={opened.now()}
        queue={importQueue().entries()}
      />
    </PlainPage>
  );
}
