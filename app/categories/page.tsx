import { CategoryList } from "@/components/category/category-list";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { readCategories } from "@/db/queries/definition/category";
import { desk } from "../desk";
import { moveCategory, restoreCategory } from "./actions";

export const metadata = { title: "Categories" };

export default async function CategoriesPage() {
  const opened = await desk();
  const categories = await opened.store.read(readCategories);
  return (
    <PlainPage
      actions={
        <Link className="button button-main" href="/categories/new">
          Add category
        </Link>
      }
      lead="The kinds of threat that this desk watches, in board order."
      title="Categories"
    >
      <CategoryList
        actions={{ move: moveCategory, restore: restoreCategory }}
        categories={categories}
        onWatch={opened.actor}
      />
    </PlainPage>
  );
}
