"use client";

import { useEffect, useState } from "react";
import { LIKELIHOOD_LIMITS, likelihoodWordOf } from "@/domain/assessment/likelihood";

/** The word of ICD 203 for the per cent that a field holds; nothing while it holds none. */
export function LikelihoodWord({ field }: { field: React.RefObject<HTMLInputElement | null> }) {
  const [text, setText] = useState("");
  useEffect(() => {
    const input = field.current;
    const take = () => setText(input?.value ?? "");
    take();
    input?.addEventListener("input", take);
    return () => input?.removeEventListener("input", take);
  }, [field]);
  const ratio = Number(text) / 100;
  const isInRange = text.trim() !== "" && ratio >= LIKELIHOOD_LIMITS.from && ratio <= LIKELIHOOD_LIMITS.upTo;
  return isInRange ? likelihoodWordOf(ratio) : null;
}
