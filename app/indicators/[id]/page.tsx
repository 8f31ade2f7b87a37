import type { Metadata } from "next";
import { IndicatorForms } from "@/components/indicator/indicator-forms";
import { IndicatorView } from "@/components/indicator/indicator-view";
import { RetiredIndicator } from "@/components/indicator/retired-indicator";
import { HISTORY_ROWS, readIndicator } from "@/db/queries/indicator";
import { readIndicatorPage } from "@/db/queries/indicator-page";
import { desk } from "../../desk";
import { NotThere } from "../../not-there";
import { confirmLevel, sayOutage, setLevel } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ skip?: string; whole?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const opened = await desk();
  return { title: (await opened.store.read((view) => readIndicator(view, id)))?.name ?? "Unknown indicator" };
}

export default async function IndicatorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { skip: asked, whole } = await searchParams;
  const skip = Math.min(Math.max(0, Math.floor(Number(asked)) || 0), 1e9);
  const opened = await desk();
  const page = await readIndicatorPage(opened, id, skip);
  if (!page) return <NotThere />;
  const { indicator, judgement, isBlind } = page;
  const actions = { setLevel, confirmLevel, reportOutage: sayOutage };
  return (
    <IndicatorView first={page} historyRows={HISTORY_ROWS} isWhole={whole === "1"}>
      {indicator.isRetired ? (
        <RetiredIndicator indicator={indicator} />
      ) : (
        <IndicatorForms {...{ indicator, judgement, isBlind, actions }} onWatch={opened.actor} />
      )}
    </IndicatorView>
  );
}
