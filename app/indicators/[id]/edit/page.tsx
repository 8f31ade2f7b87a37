import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { RetireForm } from "@/components/form/retire-form";
import { SeenField } from "@/components/form/seen-field";
import { IndicatorFields } from "@/components/indicator/indicator-fields";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { readIndicator } from "@/db/queries/definition/indicator";
import { readSuggestedWords } from "@/db/queries/incident/suggested-words";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { restoreIndicator, retireIndicator, saveIndicator } from "./actions";

export const metadata = { title: "Edit an indicator" };

export default async function EditIndicatorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { store, actor } = await desk();
  const { indicator, places } = await store.read(async (view) => ({
    indicator: await readIndicator(view, id),
    places: (await readSuggestedWords(view)).places,
  }));
  if (!indicator) return <NotFoundPage />;
  return (
    <PlainPage
      actions={
        <Link
          className="button"
          href={`/categories/${indicator.categoryId}/indicators/new?from=${encodeURIComponent(id)}`}
        >
          Clone indicator
        </Link>
      }
      isWide
      lead={`Version ${indicator.version}. Saving makes a new version; the earlier ones are kept.`}
      title={`Edit ${indicator.name}`}
    >
      {!indicator.isRetired && (
        <ActionForm
          action={saveIndicator}
          cancelHref={`/indicators/${id}`}
          label="Edit the indicator"
          submit="Save indicator"
        >
          <input name="id" type="hidden" value={id} />
          <SeenField name="version" value={indicator.version} />
          <IndicatorFields from={indicator} isEdit places={places} />
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
