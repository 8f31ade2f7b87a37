import { StatusView } from "@/components/status/status-view";
import { readStatus } from "../_upkeep/readiness";
import { openedDesk } from "../desk";

export const metadata = { title: "Status" };

export default async function StatusPage() {
  return <StatusView now={Date.now()} status={await readStatus(await openedDesk())} />;
}
