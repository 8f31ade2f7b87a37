"use client";

import { useContext } from "react";
import { Form } from "../form/action-form";
import { SeenField } from "../form/seen-field";
import { Link } from "../ui/link";

/**
 * Says which judgement is to be replaced: when somebody corrected it meanwhile, their correction. When it was
 * retracted, nothing can take its place, and the way to the indicator stands here.
 */
export function ReplacesField({ judgementId, indicatorId }: { judgementId: string; indicatorId: string }) {
  const { state } = useContext(Form);
  return (
    <>
      <SeenField name="replacesId" value={judgementId} />
      {state?.newer?.isRetracted && (
        <p>
          It was retracted meanwhile, so it cannot be corrected.{" "}
          <Link className="link" href={`/indicators/${indicatorId}`}>
            Set the level again
          </Link>
          .
        </p>
      )}
    </>
  );
}
