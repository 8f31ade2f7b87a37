import type { Problem } from "@/domain/outcome";
import { Card } from "../ui/card";
import { TimeLink } from "./time-link";

type Props = {
  problems: readonly Problem[];
  /** The field of the address that says where a page begins. */
  field: string;
  /** The first page of the same list. */
  first: string;
};

/** Says that an address leads to no page of a list, and leads to the first; nothing when it is fine. */
export const BrokenPage = ({ problems, field, first }: Props) =>
  problems.some((problem) => problem.field === field) && (
    <Card className="px-4 py-3" role="alert">
      The link to this page of the list is broken.{" "}
      <TimeLink className="link" href={first}>
        Go to the first page
      </TimeLink>
    </Card>
  );
