import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { IndicatorFields } from "@/components/indicator/indicator-fields";
import { PlainPage } from "@/components/ui/plain-page";
import { readCategory } from "@/db/queries/definition/category";
import { NotThere } from "../../../../_response/not-there";
import { desk } from "../../../../desk";
import { createIndicator } from "./actions";

export const metadata = { title: "Add an indicator" };

export default async function NewIndicatorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { store, actor } = await desk();
  const category = await store.read((view) => readCategory(view, id));
  if (!category) return <NotThere />;
  return (
    <PlainPage
      lead={`One observable sign of: ${category.question}`}
      title={`Add an indicator to ${category.name}`}
    >
      <ActionForm action={createIndicator.bind(null, id)} label="Add an indicator" submit="Add indicator">
        <IndicatorFields reviewHours={category.reviewHours} />
        <OnWatchField onWatch={actor} />
      </ActionForm>
    </PlainPage>
  );
}
