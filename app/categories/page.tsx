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
      lead={
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p>The kinds of threat that this desk watches, in board order.</p>
          <Link className="button button-main" href="/categories/new">
            Add a category
          </Link>
        </div>
      }
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
