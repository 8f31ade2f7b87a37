import { SourceFields } from "@/components/evidence/source-fields";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field";
import { OnWatchField } from "@/components/form/on-watch-field";
import { SeenField } from "@/components/form/seen-field";
import { PlainPage } from "@/components/ui/plain-page";
import { readNewestSource } from "@/db/logs/source-log";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { saveSource } from "../../actions";

export const metadata = { title: "Edit a source" };

export default async function EditSourcePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { store, actor } = await desk();
  const source = await store.read((view) => readNewestSource(view, id));
  if (!source) return <NotFoundPage />;
  return (
    <PlainPage
      lead={`Version ${source.version}. Saving makes a new version; the earlier ones are kept. Reliability is graded separately.`}
      title={`Edit ${source.name}`}
    >
      <ActionForm
        action={saveSource}
        cancelHref={`/sources/${id}`}
        label="Edit the source"
        submit="Save source"
      >
        <input name="id" type="hidden" value={id} />
        <SeenField name="version" value={source.version} />
        <SourceFields source={source} />
        <TextField label="Why the change" maxLength={TEXT_LIMITS.line} name="reason" optional />
        <OnWatchField onWatch={actor} />
      </ActionForm>
    </PlainPage>
  );
}
