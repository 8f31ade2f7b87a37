import { redirect } from "next/navigation";
import { atDesk } from "@/components/ui/desk-address";
import { presentOf } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { readKeptFrom } from "@/db/retention";
import { type TwoBoards, twoBoardsOf } from "@/domain/difference/two-boards";
import type { Outcome } from "@/domain/outcome";
import { type AsOfParams, pathAt } from "@/domain/time/as-of";
import { asOfInstantsOf } from "@/domain/time/as-of-instants";
import type { Instant, Instants } from "@/domain/time/time";
import { openedDesk } from "../desk";

export type PageParams = Promise<Record<string, string | string[] | undefined>>;

/** The desk's present, and since when its history is complete; null when all of it is. */
export async function readHorizon(): Promise<{ now: Instant; keptFrom: Instant | null }> {
  const opened = await openedDesk();
  return opened.store.seek(async (view) => ({
    now: presentOf(opened, await readTail(view)).knownAt,
    keptFrom: await readKeptFrom(view),
  }));
}

/**
 * The two times of an API request; undefined for the present.
 * Errors: refuses times that are unreadable, in the future, or before kept history.
 */
export async function asOfInstants(request: Request): Promise<Outcome<Instants | undefined>> {
  const params = new URL(request.url).searchParams;
  const typed = { effectiveAt: params.get("effectiveAt"), knownAt: params.get("knownAt") };
  const { now, keptFrom } = await readHorizon();
  const at = asOfInstantsOf(typed, now, keptFrom);
  return at.ok ? { ok: true, value: at.value ?? undefined } : at;
}

/**
 * The two times in a page's address, and its other parameters.
 * Shape: an empty field is the present; `together` makes the second time equal the first. An address without two exact
 *        times is redirected to the one that has them, which always shows the same.
 */
export async function asOfParams(path: string, params: PageParams): Promise<AsOfParams> {
  const { effectiveAt, knownAt, together, ...rest } = firstOfEach(await params);
  const isTogether = together === "1";
  const typed = { effectiveAt: effectiveAt ?? "", knownAt: (isTogether ? effectiveAt : knownAt) ?? "" };
  const { now, keptFrom } = await readHorizon();
  const named = { effectiveAt: typed.effectiveAt || null, knownAt: typed.knownAt || null };
  const at = asOfInstantsOf(named, now, keptFrom);
  if (!at.ok) {
    const problems = at.problems.filter(({ field }) => field === "effectiveAt" || !isTogether);
    return { path, rest, now, keptFrom, at: null, refused: { problems, typed } };
  }
  const isExact = at.value
    ? Boolean(effectiveAt && knownAt) && together === undefined
    : (effectiveAt ?? knownAt ?? together) === undefined;
  if (!isExact) redirect(atDesk(pathAt({ path, rest }, at.value)));
  return { path, rest, now, keptFrom, at: at.value, refused: null };
}

/**
 * The parameters of a page, each with its first value.
 * Shape: for a parameter such as `constructor`, Next gives what every object has of that name, which is left out.
 */
export const firstOfEach = (params: Awaited<PageParams>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return typeof first === "string" ? [[name, first]] : [];
    }),
  );

/**
 * The two boards in the address of a comparison.
 * Errors: refusals by field.
 */
export const comparedBoards = async (params: Record<string, string>): Promise<Outcome<TwoBoards>> => {
  const { now, keptFrom } = await readHorizon();
  return twoBoardsOf(params, now, keptFrom);
};
