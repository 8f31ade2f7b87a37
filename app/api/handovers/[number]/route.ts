import { readHandover } from "@/db/queries/watch/handovers";
import { wholeNumberIn } from "@/domain/decimal-number";
import { accept, refuse } from "@/domain/outcome";
import { PAGE_FORMATS } from "@/formats";
import { handoverPage } from "@/formats/pages/handover";
import { pageFileResponse } from "../../../_export/file-response";
import { openedDesk } from "../../../desk";

/** The brief of a hand-over in a `format`, as it was written. */
export async function GET(request: Request, { params }: { params: Promise<{ number: string }> }) {
  const { number } = await params;
  return pageFileResponse(request, PAGE_FORMATS, async () => {
    const opened = await openedDesk();
    const found = await opened.store.read((view) => readHandover(view, wholeNumberIn(number) ?? 0));
    return found
      ? accept(handoverPage(found.brief))
      : refuse(`There is no hand-over ${number}`, "number", "unknown");
  });
}
