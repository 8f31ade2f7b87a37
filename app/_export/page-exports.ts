import { cookies } from "next/headers";
import type { PageExport } from "@/components/export/export-menu";
import { type TwoBoards, twoBoardsQuery } from "@/domain/difference/two-boards";
import { withInstants } from "@/domain/time/as-of";
import type { ChartDays } from "@/domain/time/range";
import { addDays, dayOf, type Instant, type Instants } from "@/domain/time/time";
import { FORMATS } from "@/formats";
import { HANDOVER_FORMATS } from "@/formats/handovers";
import { LIST_FORMATS } from "@/formats/list";
import { EXPORT_COOKIE } from "../desk";

/** The format that this browser used last; empty for none. */
export const readUsualFormat = async (): Promise<string> => (await cookies()).get(EXPORT_COOKIE)?.value ?? "";

/** The name of a format, and what it is for, from its title. */
const wordsOf = (title: string) => {
  const [label = title, ...about] = title.split(", ");
  return { label, about: about.join(", ") };
};

/** The board of the two times, or of the present, in every format; of one category only, where it is named. */
export const boardExports = (at: Instants | null, categoryId?: string): PageExport[] =>
  FORMATS.map(({ name, title }) => ({
    ...{ name, ...wordsOf(title) },
    href: withInstants(
      `/api/snapshot?${new URLSearchParams({ format: name, ...(categoryId && { category: categoryId }) })}`,
      at,
    ),
  }));

/** The brief of a hand-over in every format. */
export const handoverExports = (number: number): PageExport[] =>
  HANDOVER_FORMATS.map(({ name, title }) => ({
    ...{ name, ...wordsOf(title), href: `/api/handovers/${number}?format=${name}` },
  }));

/** What changed between two boards. */
export const differenceExports = (boards: TwoBoards): PageExport[] => [
  {
    ...{ name: "md", label: "Markdown", about: "in sentences, with links" },
    href: `/api/differences?format=md&${twoBoardsQuery(boards)}`,
  },
  {
    ...{ name: "json", label: "JSON", about: "every field that differs" },
    href: `/api/differences?${twoBoardsQuery(boards)}`,
  },
];

const LIST_WORDS: Record<string, Pick<PageExport, "label" | "about">> = {
  csv: { label: "CSV", about: "a table" },
  json: { label: "JSON", about: "every field" },
  xlsx: { label: "Excel", about: "a workbook" },
};

/** The incidents of a map's range and category, wherever they happened. */
export function mapExports(
  { days, categoryId }: { days: ChartDays; categoryId: string },
  at: Instants | null,
  now: Instant,
): PageExport[] {
  const fromAt = days === "all" ? "" : addDays(dayOf(at?.effectiveAt ?? now), 1 - days);
  return LIST_FORMATS.map(({ name }) => {
    const params = { format: name, ...(categoryId && { categoryId }), ...(fromAt && { fromAt }) };
    return {
      ...{ name, label: name.toUpperCase(), about: "", ...LIST_WORDS[name] },
      href: withInstants(`/api/incidents/export?${new URLSearchParams(params)}`, at),
    };
  });
}
