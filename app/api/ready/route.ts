import { isoOf } from "@/domain/time/time";
import { jsonResponse } from "../../_response/api-response";
import { readStatus } from "../../_upkeep/readiness";
import { openedDesk } from "../../desk";

/** Whether the desk is reliable, check by check: 503 when one has failed. */
export async function GET() {
  const { status, checks } = await readStatus(await openedDesk());
  const onWire = checks.map((check) => ({ ...check, at: isoOf(check.at) }));
  if (status !== "failed") return jsonResponse({ status, checks: onWire });
  const failed = checks.filter((check) => check.status === "failed");
  const problems = failed.map(({ name, message }) => ({ field: name, message }));
  return jsonResponse({ status, checks: onWire, problems }, 503);
}
