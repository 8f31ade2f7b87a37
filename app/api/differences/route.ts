import { readWhatChanged } from "@/db/queries/log/what-changed";
import { LONG } from "@/db/store";
import { accept, type Outcome } from "@/domain/outcome";
import { PAGE_FORMATS } from "@/formats";
import { changesPage } from "@/formats/pages/changes";
import { comparedBoards } from "../../_as-of/as-of-params";
import { pageFileResponse } from "../../_export/file-response";
import { refusalResponse } from "../../_response/api-response";
import { valueResponse } from "../../_response/etag";
import { openedDesk } from "../../desk";

/**
 * What changed between the boards at `fromEffectiveAt` and `fromKnownAt` and at `effectiveAt` and `knownAt`; with a
 * `format` as a file.
 */
export async function GET(request: Request) {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const opened = await openedDesk();
  async function read() {
    const boards = await comparedBoards(params);
    if (!boards.ok) return boards;
    const { from, to } = boards.value;
    return accept(await opened.store.read((view) => readWhatChanged(view, opened, from, to), LONG));
  }
  if (params.format !== undefined)
    return pageFileResponse(request, PAGE_FORMATS, async () =>
      mapped(await read(), (changed) => changesPage(changed, opened.profile)),
    );
  const changed = await read();
  return changed.ok ? valueResponse(request, changed.value) : refusalResponse(changed);
}

const mapped = <A, B>(outcome: Outcome<A>, of: (value: A) => B): Outcome<B> =>
  outcome.ok ? accept(of(outcome.value)) : outcome;
