import { StatusView } from "@/components/status/status-view";
import { openedDesk } from "../desk";
import { readStatus } from "../readiness";

export const metadata = { title: "Status" };

export default async function StatusPage() {
  return <StatusView now={Date.now()} status={await readStatus(await openedDesk())} />;
}
