import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field";
import { OnWatchField } from "@/components/form/on-watch-field";
import { SnapshotList } from "@/components/snapshot/snapshot-list";
import { SnapshotPreview } from "@/components/snapshot/snapshot-preview";
import { PlainPage } from "@/components/ui/plain-page";
import { readNewestSnapshot, readSnapshot, readSnapshotList } from "@/db/queries/snapshot";
import { FORMATS } from "@/formats";
import { desk } from "../desk";
import { NotThere } from "../not-there";
import { freeze } from "./actions";

export const metadata = { title: "Snapshot" };

export default async function SnapshotPage({ searchParams }: { searchParams: Promise<{ number?: string }> }) {
  const { number } = await searchParams;
  const opened = await desk();
  const shown = number ? await readSnapshot(opened, Number(number)) : await readNewestSnapshot(opened);
  if (number && !shown) return <NotThere />;
  const formats = FORMATS.map(({ name, title }) => ({ name, title }));
  return (
    <PlainPage
      lead="The board with its trends, frozen and numbered, to hand to somebody. The same snapshot always exports to the same bytes."
      title="Snapshot"
    >
      <section aria-labelledby="take" className="card p-4">
        <h2 className="mb-2 font-semibold" id="take">
          Take a snapshot
        </h2>
        <ActionForm action={freeze} label="Take a snapshot" submit="Take snapshot">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              hint="Left empty: now."
              label="The world at (UTC)"
              name="effectiveAt"
              optional
              placeholder="080134ZJAN20"
            />
            <TextField
              hint="Left empty: everything known now."
              label="As known at (UTC)"
              name="knownAt"
              optional
            />
          </div>
          <OnWatchField onWatch={opened.actor} />
        </ActionForm>
      </section>
      {shown ? (
        <SnapshotPreview formats={formats} snapshot={shown} />
      ) : (
        <p className="text-ink-2">
          No snapshot was taken yet. Take the first one, look at it, and hand it on in any format.
        </p>
      )}
      <SnapshotList entries={await readSnapshotList(opened)} />
    </PlainPage>
  );
}
