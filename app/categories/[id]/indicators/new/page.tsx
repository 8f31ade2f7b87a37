import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { IndicatorFields } from "@/components/indicator/indicator-fields";
import { TemplateChoice } from "@/components/indicator/template-choice";
import { PlainPage } from "@/components/ui/plain-page";
import { readCategory } from "@/db/queries/definition/category";
import { readIndicator } from "@/db/queries/definition/indicator";
import { readIndicatorChoices } from "@/db/queries/definition/indicator-choices";
import { readSuggestedWords } from "@/db/queries/incident/suggested-words";
import type { View } from "@/db/store";
import { cloneOf, type IndicatorStart } from "@/domain/template/indicator-template";
import { templateNamed } from "@/domain/template/template-groups";
import { firstOfEach, type PageParams } from "../../../../_as-of/as-of-params";
import { NotFoundPage } from "../../../../_response/not-found-page";
import { desk } from "../../../../desk";
import { createIndicator } from "../../../actions";

export const metadata = { title: "Add an indicator" };

type Props = { params: Promise<{ id: string }>; searchParams: PageParams };

export default async function NewIndicatorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { from = "" } = firstOfEach(await searchParams);
  const { store, actor } = await desk();
  const { category, start, choices, suggested } = await store.read(async (view) => ({
    category: await readCategory(view, id),
    start: await readStart(view, id, from),
    choices: await readIndicatorChoices(view),
    suggested: await readSuggestedWords(view),
  }));
  if (!category) return <NotFoundPage />;
  return (
    <PlainPage
      isWide
      lead={`One observable sign of: ${category.question}`}
      title={`Add an indicator to ${category.name}`}
    >
      <TemplateChoice category={category} desk={choices} from={start ? from : ""} />
      <ActionForm
        action={createIndicator.bind(null, id)}
        cancelHref={`/categories/${id}`}
        label="Add an indicator"
        submit="Add indicator"
      >
        <IndicatorFields from={{ reviewHours: category.reviewHours, ...start }} places={suggested.places} />
        <OnWatchField onWatch={actor} />
      </ActionForm>
    </PlainPage>
  );
}

/** What a new indicator of a category starts from: a template or an indicator, by its id; undefined for neither. */
async function readStart(view: View, categoryId: string, from: string): Promise<IndicatorStart | undefined> {
  const indicator = from === "" ? undefined : await readIndicator(view, from);
  return indicator ? cloneOf(indicator, categoryId) : templateNamed(from);
}
