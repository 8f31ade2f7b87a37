"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Live } from "./live";
import { useAnswer } from "./use-answer";

/** Renders a page of the server anew when anything was recorded since; what is being typed stays. */
export function KeepFresh({ revision }: { revision: number }) {
  const router = useRouter();
  const newest = useAnswer("/api/health", { revision });
  useEffect(() => {
    if (newest.revision > revision) router.refresh();
  }, [newest.revision, revision, router]);
  return <Live revision={revision} />;
}
