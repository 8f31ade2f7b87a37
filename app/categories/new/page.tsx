import { CategoryFields } from "@/components/category/category-fields";
import { ActionForm } from "@/components/form/action-form";
import { OnWatchField } from "@/components/form/on-watch-field";
import { PlainPage } from "@/components/ui/plain-page";
import { DEFAULT_REVIEW_HOURS } from "@/domain/definition/review-hours";
import { desk } from "../../desk";
import { createCategory } from "../actions";

export const metadata = { title: "Add a category" };

export default async function NewCategoryPage() {
  const { actor } = await desk();
  return (
    <PlainPage lead="A kind of threat, with the question that its levels answer." title="Add a category">
      <ActionForm
        action={createCategory}
        cancelHref="/categories"
        label="Add a category"
        submit="Add category"
      >
        <CategoryFields reviewHours={DEFAULT_REVIEW_HOURS.rockets} />
        <OnWatchField onWatch={actor} />
      </ActionForm>
    </PlainPage>
  );
}
