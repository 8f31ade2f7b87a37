import { PresentOnly } from "../time/as-of-context";
import { atDesk } from "../ui/desk-address";
import { type LevelTarget, setLevelPathOf } from "./set-level";

type Props = LevelTarget & { name: string; className?: string; children?: React.ReactNode };

/** Leads to the form that sets a level: over the page where scripts run, on its own page where they do not. */
export const SetLevelLink = ({ indicatorId, categoryId, name, className = "link", children }: Props) => (
  <PresentOnly>
    <a
      aria-label={`Set level: ${name}`}
      className={className}
      data-set-level={indicatorId}
      data-set-level-in={categoryId}
      href={atDesk(setLevelPathOf({ indicatorId, categoryId }))}
      title="Set level (u)"
    >
      {children ?? "Set level"}
    </a>
  </PresentOnly>
);
