import { readPlaces } from "@/db/queries/incident/places";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { type NamedPlace, PLACES_OFFERED, placesNamed } from "@/domain/map/place";
import { refuse } from "@/domain/outcome";
import { jsonResponse, refusalResponse } from "../../_response/api-response";
import { openedDesk } from "../../desk";
import { townsOnMap } from "../../map/_land/names";

/** Towns that are offered where the desk itself has few places. */
const TOWNS_OFFERED = 3;

/** Places whose names match the words `q`, with their positions: the desk's own, then larger towns. */
export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  if (typed.length > TEXT_LIMITS.line)
    return refusalResponse(refuse(`q may have at most ${TEXT_LIMITS.line} characters`, "q"));
  const desk = await openedDesk();
  const own = await desk.store.read((view) => readPlaces(view, desk, typed));
  const towns = placesNamed(typed, await townsOnMap()).slice(0, TOWNS_OFFERED);
  const places: NamedPlace[] = [...own.slice(0, PLACES_OFFERED - towns.length), ...towns];
  return jsonResponse({ places });
}
