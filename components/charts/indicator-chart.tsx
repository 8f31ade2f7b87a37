"use client";

import { lazy, Suspense, useRef, useState } from "react";
import type { IndicatorPage } from "@/domain/board/indicator-page";
import { fromWire } from "@/domain/time/wire";
import { withTimes } from "@/domain/time/with-times";
import { useTimeParams } from "../time/as-of-context";
import { askedNow } from "../ui/desk-address";

const IndicatorCursor = lazy(() => import("./indicator-cursor"));

type Props = { id: string; name: string; children: React.ReactNode };

/**
 * Brings the drawing of an indicator's levels to life when it is first pointed at, touched or focused: until then its
 * page, which has little room for scripts, loads nothing for it.
 */
export function IndicatorChart({ id, name, children }: Props) {
  const times = useTimeParams();
  const [awake, setAwake] = useState<{ shown: IndicatorPage; isByKeys: boolean }>();
  const isWaking = useRef(false);
  const wake = async (isByKeys: boolean) => {
    if (isWaking.current) return;
    isWaking.current = true;
    try {
      const response = await fetch(askedNow(withTimes(`/api/indicators/${encodeURIComponent(id)}`, times)));
      if (response.ok) setAwake({ shown: fromWire<IndicatorPage>(await response.text()), isByKeys });
    } finally {
      isWaking.current = false;
    }
  };
  // What cannot be read leaves the drawing as it is; the banner says that contact was lost.
  const tryToWake = (isByKeys: boolean) => wake(isByKeys).catch(() => undefined);
  const asleep = (
    <section
      aria-label={`Levels of ${name} by day`}
      onFocus={() => tryToWake(true)}
      onPointerEnter={() => tryToWake(false)}
      tabIndex={0}
    >
      {children}
    </section>
  );
  if (!awake) return asleep;
  return (
    <Suspense fallback={asleep}>
      <IndicatorCursor {...awake}>{children}</IndicatorCursor>
    </Suspense>
  );
}
