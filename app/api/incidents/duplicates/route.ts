import { mergeIncident } from "@/db/commands/merge-incident";
import { readLikelyDuplicates } from "@/db/queries/incident/likely-duplicates";
import { LONG } from "@/db/store";
import { parseDuplicatesAsked } from "@/domain/incident/likeness";
import { commandResponse } from "../../../_response/api-response";
import { valueResponse } from "../../../_response/etag";
import { openedDesk } from "../../../desk";

/** Pairs of incidents of different datasets that may be one event, a page at a time. */
export async function GET(request: Request) {
  const asked = parseDuplicatesAsked(Object.fromEntries(new URL(request.url).searchParams));
  const opened = await openedDesk();
  return valueResponse(
    request,
    await opened.store.read((view) => readLikelyDuplicates(view, opened, asked), LONG),
  );
}

/** Merges an incident into another one that it duplicates. */
export const POST = (request: Request) => commandResponse(request, mergeIncident);
