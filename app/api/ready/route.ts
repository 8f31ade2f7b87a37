import { isoOf } from "@/domain/time/time";
import { answerJson } from "../../_response/api-response";
import { readStatus } from "../../_upkeep/readiness";
import { openedDesk } from "../../desk";

/** Whether the desk can be relied on, check by check: 503 when one has failed. */
export async function GET() {
  const { status, checks } = await readStatus(await openedDesk());
  const onWire = checks.map((check) => ({ ...check, at: isoOf(check.at) }));
  if (status !== "failed") return answerJson({ status, checks: onWire });
  const failed = checks.filter((check) => check.status === "failed");
  const problems = failed.map(({ name, message }) => ({ field: name, message }));
  return answerJson({ status, checks: onWire, problems }, 503);
}
