"use client";

import { useRef } from "react";
import type { CategoryPage } from "@/domain/board/category-page";
import type { ChartDays } from "@/domain/time/range";
import { Live } from "../live/live";
import { useAnswer } from "../live/use-answer";
import { useNow } from "../live/use-now";
import { Link } from "../ui/link";
import { CategoryBody } from "./category-body";

type Props = {
  id: string;
  days: ChartDays;
  first: CategoryPage;
  /** Most incidents that are listed. */
  incidentLimit: number;
  /** The categories that are laid over it. */
  compared: string[];
};

/** A category at the present, kept fresh while it is looked at. */
export function CategoryView({ id, days, first, incidentLimit, compared }: Props) {
  const board = useAnswer("/api/board", first.board);
  const trend = useAnswer(`/api/categories/${id}/trend?days=${days}`, first.trend);
  const { entries } = useAnswer(`/api/categories/${id}/incidents?days=${days}`, first.incidents);
  const evidence = useAnswer(`/api/categories/${id}/evidence`, first.evidence);
  const now = useNow(board.effectiveAt);
  const onBoard = board.categories.find((c) => c.id === id);
  const lastSeen = useRef(onBoard);
  lastSeen.current = onBoard ?? lastSeen.current;
  const category = lastSeen.current;
  if (!category) return null;
  return (
    <>
      <Live revision={first.board.revision} />
      <CategoryBody
        {...{ category, board, trend, evidence, days, now, incidentLimit, compared }}
        incidents={entries}
        lanes={first.compared}
        notice={!onBoard && <TakenOff />}
      />
    </>
  );
}

/** Says that the category left the board while its page was open. */
function TakenOff() {
  return (
    <p
      className="hatched border-y-4 border-double border-ink-1 px-4 py-3 text-[15px] font-semibold"
      role="status"
    >
      This category was retired. You see it as it last was.{" "}
      <Link className="link" href="/categories">
        See who retired it, and why
      </Link>
    </p>
  );
}
