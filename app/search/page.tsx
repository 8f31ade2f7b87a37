import { SearchView } from "@/components/search/search-view";
import { readSearch } from "@/db/queries/search/search";
import { HITS_SHOWN } from "@/domain/search/search";
import { parseSearchAsked } from "@/domain/search/search-asked";
import { AsOfPage } from "../_as-of/as-of-page";
import { asOfParams, type PageParams, titleAt } from "../_as-of/as-of-params";
import { setPageStatus } from "../_response/page-status";
import { openedDesk } from "../desk";

type Props = { searchParams: PageParams };

export const generateMetadata = async ({ searchParams }: Props) => ({
  title: await titleAt(async () => "Search", searchParams),
});

export default async function SearchPage({ searchParams }: Props) {
  const asOf = await asOfParams("/search", searchParams);
  const words = parseSearchAsked({ q: asOf.rest.q });
  if (!words.ok) setPageStatus(422);
  const found = words.ok
    ? await readSearch(await openedDesk(), words.value.q ?? "", HITS_SHOWN, asOf.at ?? undefined)
    : null;
  return (
    <AsOfPage asOf={asOf}>
      <SearchView found={found} problems={words.ok ? [] : words.problems} typed={asOf.rest.q ?? ""} />
    </AsOfPage>
  );
}
