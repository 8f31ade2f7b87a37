import { SearchView } from "@/components/search/search-view";
import { readTimeBar } from "@/db/queries/log/time-bar";
import { readSearch } from "@/db/queries/search/search";
import { LONG } from "@/db/store";
import { HITS_SHOWN } from "@/domain/search/search";
import { parseSearchParams } from "@/domain/search/search-params";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { openedDesk } from "../desk";

type Props = { searchParams: PageParams };

export default async function SearchPage({ searchParams }: Props) {
  const asOf = await asOfParams("/search", searchParams);
  const words = parseSearchParams({ q: asOf.rest.q });
  if (!words.ok) setPageStatus(422);
  const opened = await openedDesk();
  const { bar, found } = await opened.store.read(
    async (view) => ({
      bar: await readTimeBar(view, asOf),
      found: words.ok
        ? await readSearch(view, opened, words.value.q ?? "", HITS_SHOWN, asOf.at ?? undefined)
        : null,
    }),
    LONG,
  );
  return (
    <AsOfPage asOf={asOf} bar={bar} title="Search">
      <SearchView found={found} problems={words.ok ? [] : words.problems} typed={asOf.rest.q ?? ""} />
    </AsOfPage>
  );
}
