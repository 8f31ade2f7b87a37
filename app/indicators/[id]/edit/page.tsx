import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { RetireForm } from "@/components/form/retire-form";
import { SeenField } from "@/components/form/seen-field";
import { IndicatorFields } from "@/components/indicator/indicator-fields";
import { PlainPage } from "@/components/ui/plain-page";
import { readIndicator } from "@/db/queries/definition/indicator";
import { NotThere } from "../../../_response/not-there";
import { desk } from "../../../desk";
import { restoreIndicator, retireIndicator, saveIndicator } from "./actions";

export const metadata = { title: "Edit an indicator" };

export default async function EditIndicatorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { store, actor } = await desk();
  const indicator = await store.read((view) => readIndicator(view, id));
  if (!indicator) return <NotThere />;
  return (
    <PlainPage
      lead={`Version ${indicator.version}. Saving makes a new version; the earlier ones are kept.`}
      title={`Edit ${indicator.name}`}
    >
      {!indicator.isRetired && (
        <ActionForm action={saveIndicator} label="Edit the indicator" submit="Save indicator">
          <input name="id" type="hidden" value={id} />
          <SeenField name="version" value={indicator.version} />
          <IndicatorFields indicator={indicator} reviewHours={indicator.reviewHours} />
          <OnWatchField onWatch={actor} />
        </ActionForm>
      )}
      <RetireForm
        actions={{ retire: retireIndicator, restore: restoreIndicator }}
        noun="indicator"
        onWatch={actor}
        subject={indicator}
      />
    </PlainPage>
  );
}
