import { AttributePage } from "@/components/incident/attribute-page";
import { readIncident } from "@/db/queries/incident/incident";
import { NotFoundPage } from "../../../_response/not-found-page";
import { desk } from "../../../desk";
import { attribute, attributeAnew, withdraw } from "../../actions";

export const metadata = { title: "Attribute this incident" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ replaces?: string; withdraws?: string }>;
};

export default async function AttributeIncidentPage({ params, searchParams }: Props) {
  const opened = await desk();
  const page = await opened.store.read(async (view) => readIncident(view, opened, (await params).id));
  const { replaces, withdraws } = await searchParams;
  const text = replaces ?? withdraws;
  const before = page?.attributions.find((row) => row.id === text);
  if (!page || (text && !before)) return <NotFoundPage />;
  return (
    <AttributePage
      account={page.account}
      actions={{ attribute, attributeAnew, withdraw }}
      before={before}
      isWithdrawal={withdraws !== undefined}
      onWatch={opened.actor}
    />
  );
}
