import Link from "next/link";
import { CategoryList } from "@/components/category/category-list";
import { PlainPage } from "@/components/ui/plain-page";
import { readCategories } from "@/db/queries/category";
import { desk } from "../desk";
import { moveCategory, restoreCategory } from "./actions";

export const metadata = { title: "Categories" };

export default async function CategoriesPage() {
  const opened = await desk();
  const categories = await opened.store.read(readCategories);
  return (
    <PlainPage
      lead="The kinds of threat that this desk watches, in the order of the board."
      title="Categories"
    >
      <CategoryList
        actions={{ move: moveCategory, restore: restoreCategory }}
        categories={categories}
        onWatch={opened.actor}
      />
      <p>
        <Link className="button button-main" href="/categories/new" prefetch={false}>
          Add a category
        </Link>
      </p>
    </PlainPage>
  );
}
