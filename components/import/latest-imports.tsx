import type { ImportState } from "@/domain/import/import";
import { ListTable } from "../list/list-table";
import { ScrollRegion } from "../ui/scroll-region";
import { columnsOf, rowOf, type StatusFacts } from "./import-columns";

/** The latest imports, below what is in progress. */
export const LatestImports = ({ imports, ...facts }: StatusFacts & { imports: readonly ImportState[] }) => (
  <section aria-label="Latest imports" className="card">
    <h2 className="px-4 py-2 font-semibold">Latest imports</h2>
    <ScrollRegion label="Latest imports, table">
      <ListTable
        columns={columnsOf(facts).filter(({ isShownAtFirst = true }) => isShownAtFirst)}
        path="/imports"
        rowOf={rowOf}
        rows={imports}
        sort={null}
        typed={{}}
      />
    </ScrollRegion>
  </section>
);
