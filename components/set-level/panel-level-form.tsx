"use client";

import { useEffect, useRef } from "react";
import { isStale } from "@/domain/assessment/freshness";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import type { IndicatorPage } from "@/domain/board/indicator-page";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import type { FormAction } from "../form/form-state";
import { LevelForm } from "../indicator/level-form";
import { atDesk } from "../ui/desk-address";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";
import { Typed } from "../ui/typed";
import { useFetchOnce } from "./use-fetch-once";

/** Reports that are offered as evidence at first. */
const MOST_REPORTS = 8;

type Props = { id: string; publish: FormAction; onWatch: string; onCancel(): void };

/** The level of one indicator: what holds, and the form that sets another. */
export function PanelLevelForm({ id, publish, onWatch, onCancel }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const { answer: page, isLost } = useFetchOnce<IndicatorPage>(`/api/indicators/${encodeURIComponent(id)}`);
  const categoryId = page?.indicator.categoryId;
  const { answer: reports } = useFetchOnce<{ entries: ReportChoice[] }>(
    categoryId ? `/api/reports?categoryId=${encodeURIComponent(categoryId)}` : null,
  );
  const isThere = page !== undefined;
  useEffect(() => {
    if (isThere) body.current?.querySelector<HTMLInputElement>("[type=radio][name=level]")?.focus();
  }, [isThere]);
  if (!page) return <PanelNote isLost={isLost} onCancel={onCancel} />;
  const { indicator, judgement, freshness, effectiveAt } = page;
  if (indicator.isRetired)
    return <PanelNote onCancel={onCancel}>This indicator is retired. Bring it back first.</PanelNote>;
  return (
    <div className="p-4" ref={body}>
      <header
        className={`-mx-4 -mt-4 mb-4 border-b border-line px-4 py-3 ${isStale(freshness.state) ? "hatched" : ""}`}
      >
        <p className="text-ink-2">
          <Typed>{page.categoryName}</Typed> · <Typed>{indicator.place}</Typed>
        </p>
        <h2 className="text-lg font-semibold leading-6">
          <Typed>{indicator.name}</Typed>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <LevelBadge level={judgement?.level ?? null} />
          <span className="inline-flex items-center gap-1.5 text-ink-2">
            <FreshnessMark state={freshness.state} />
            {freshnessWordsOf(freshness, effectiveAt)}
          </span>
          <a className="link" href={atDesk(`/indicators/${encodeURIComponent(id)}`)}>
            History and sources
          </a>
        </p>
        {judgement && (
          <p className="mt-1 line-clamp-2 text-ink-2">
            <Typed>{(page.grounds ?? judgement).rationale}</Typed>
          </p>
        )}
      </header>
      <LevelForm
        action={publish}
        beside={
          <button className="button" onClick={onCancel} type="button">
            Cancel
          </button>
        }
        indicator={indicator}
        judgement={judgement}
        onWatch={onWatch}
        reports={reports?.entries.slice(0, MOST_REPORTS) ?? []}
      />
    </div>
  );
}

type NoteProps = { isLost?: boolean; onCancel(): void; children?: React.ReactNode };

/** What stands in the panel while it has nothing to show yet, or cannot. */
const PanelNote = ({ isLost = false, onCancel, children }: NoteProps) => (
  <div className="flex items-center justify-between gap-4 p-4">
    <p role="status">
      {children ?? (isLost ? "The desk is not answering. Close this and try again." : "Loading …")}
    </p>
    <button className="button" onClick={onCancel} type="button">
      Close
    </button>
  </div>
);
