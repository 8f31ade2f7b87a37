import { DuplicateList } from "@/components/incident/duplicate-list";
import { Link } from "@/components/ui/link";
import { PlainPage } from "@/components/ui/plain-page";
import { Typed } from "@/components/ui/typed";
import { readImportState } from "@/db/queries/import/imports";
import { readLikelyDuplicates } from "@/db/queries/incident/likely-duplicates";
import { LONG } from "@/db/store";
import { parseDuplicatesAsked, placeText } from "@/domain/incident/likeness";
import { firstOfEach, type PageParams } from "../../_as-of/as-of-params";
import { desk } from "../../desk";
import { settle } from "../actions";

export const metadata = { title: "Likely duplicates" };

export default async function DuplicatesPage({ searchParams }: { searchParams: PageParams }) {
  const asked = parseDuplicatesAsked(firstOfEach(await searchParams));
  const opened = await desk();
  const { found, state } = await opened.store.read(
    async (view) => ({
      found: await readLikelyDuplicates(view, opened, asked),
      state: asked.importId ? await readImportState(view, asked.importId) : undefined,
    }),
    LONG,
  );
  const at = (after: string | null | undefined) =>
    `/incidents/duplicates?${new URLSearchParams({ ...(asked.importId && { importId: asked.importId }), ...(after && { after }) })}`;
  return (
    <PlainPage
      isWide
      lead={
        <>
          Incidents of different datasets that are near each other in place and time
          {state && (
            <>
              , at least one of them from{" "}
              <Link className="link" href={`/imports/${state.import.id}`}>
                <Typed>{state.import.fileName}</Typed>
              </Link>
            </>
          )}
          . Each category sets how near; nothing is merged until you say so.
        </>
      }
      link={["All incidents", "/incidents"]}
      title="Likely duplicates"
    >
      <DuplicateList
        action={settle}
        found={found}
        here={at(asked.after && placeText(asked.after))}
        nextHref={found.next && at(found.next)}
        onWatch={opened.actor}
      />
    </PlainPage>
  );
}
