import { cookies } from "next/headers";
import type { PageExport } from "@/components/export/export-menu";
import { type TwoBoards, twoBoardsQuery } from "@/domain/difference/two-boards";
import { type MapWindow, windowTextOf } from "@/domain/map/map-window";
import { instantTextOf, withInstants } from "@/domain/time/as-of";
import type { ChartDays } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import { FORMATS, PAGE_FORMATS } from "@/formats";
import type { Format } from "@/formats/format";
import { EXPORT_COOKIE } from "../desk";

/** The format that this browser used last; empty for none. */
export const readUsualFormat = async (): Promise<string> => (await cookies()).get(EXPORT_COOKIE)?.value ?? "";

/** The name of a format, and what it is for, from its title. */
const wordsOf = (title: string) => {
  const [label = title, ...about] = title.split(", ");
  return { label, about: about.join(", ") };
};

/** The formats of an address, which has a query already or not. */
const exportsAt = (address: string, formats: readonly Format[], at: Instants | null = null): PageExport[] =>
  formats.map(({ name, title }) => ({
    ...{ name, ...wordsOf(title) },
    href: withInstants(`${address}${address.includes("?") ? "&" : "?"}format=${name}`, at),
  }));

/** The board of the two times, or of the present, in every format; of one category only, where it is named. */
export const boardExports = (at: Instants | null, category?: string): PageExport[] =>
  exportsAt(`/api/snapshot${category ? `?${new URLSearchParams({ category })}` : ""}`, FORMATS, at);

/** The brief of a hand-over. */
export const handoverExports = (number: number): PageExport[] =>
  exportsAt(`/api/handovers/${number}`, PAGE_FORMATS);

/** What changed between two boards. */
export const differenceExports = (boards: TwoBoards): PageExport[] =>
  exportsAt(`/api/differences?${twoBoardsQuery(boards)}`, PAGE_FORMATS);

/** One moment as it was known then and later. */
export const hindsightExports = ({ from, to }: TwoBoards): PageExport[] =>
  exportsAt(
    `/api/hindsight?${new URLSearchParams({
      effectiveAt: instantTextOf(from.effectiveAt),
      knownAt: instantTextOf(from.knownAt),
      laterKnownAt: instantTextOf(to.knownAt),
    })}`,
    PAGE_FORMATS,
  );

type ShownMap = { days: ChartDays; categoryId: string; window: MapWindow | null };

/** What a map shows: its range, its category and its window, which the address has once it was moved. */
export const mapExports = ({ days, categoryId, window }: ShownMap, at: Instants | null): PageExport[] =>
  exportsAt(
    `/api/map?${new URLSearchParams({
      days: String(days),
      ...(categoryId && { categoryId }),
      ...(window && { window: windowTextOf(window) }),
    })}`,
    FORMATS,
    at,
  );
