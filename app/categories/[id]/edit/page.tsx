import { CategoryFields } from "@/components/category/category-fields";
import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { RetireForm } from "@/components/form/retire-form";
import { SeenField } from "@/components/form/seen-field";
import { IndicatorOrder } from "@/components/indicator/indicator-order";
import { PlainPage } from "@/components/ui/plain-page";
import { readCategory } from "@/db/queries/definition/category";
import { readIndicatorsOf } from "@/db/queries/definition/indicator";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { moveIndicator, restoreCategory, retireCategory, saveCategory } from "../../actions";
export const metadata = { title: "Edit a category" };

export default async function EditCategoryPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { store, actor } = await desk();
  const { category, indicators } = await store.read(async (view) => ({
    category: await readCategory(view, id),
    indicators: await readIndicatorsOf(view, id),
  }));
  if (!category) return <NotFoundPage />;
  return (
    <PlainPage
      lead={`Version ${category.version}. Saving makes a new version; the earlier ones are kept.`}
      title={`Edit ${category.name}`}
    >
      {!category.isRetired && (
        <ActionForm
          action={saveCategory}
          cancelHref={`/categories/${id}`}
          label="Edit the category"
          submit="Save category"
        >
          <input name="id" type="hidden" value={id} />
          <SeenField name="version" value={category.version} />
          <CategoryFields category={category} reviewHours={category.reviewHours} />
          <OnWatchField onWatch={actor} />
        </ActionForm>
      )}
      <IndicatorOrder action={moveIndicator} indicators={indicators} onWatch={actor} />
      <RetireForm
        actions={{ retire: retireCategory, restore: restoreCategory }}
        noun="category"
        onWatch={actor}
        subject={category}
      />
    </PlainPage>
  );
}
