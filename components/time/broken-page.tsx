import type { Problem } from "@/domain/outcome";
import { Card } from "../ui/card";
import { TimeLink } from "./time-link";

type Props = {
  problems: readonly Problem[];
  /** The field with the page's cursor. */
  field: string;
  /** The address of the first page of the list. */
  first: string;
};

/** The notice of an invalid page cursor, with a link to the first page; nothing when it is valid. */
export const BrokenPage = ({ problems, field, first }: Props) =>
  problems.some((problem) => problem.field === field) && (
    <Card className="px-4 py-3" role="alert">
      The link to this page of the list is broken.{" "}
      <TimeLink className="link" href={first}>
        Go to the first page
      </TimeLink>
    </Card>
  );
