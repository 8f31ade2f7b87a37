import { atDesk } from "../ui/desk-address";

type MenuProps = {
  /** What is chosen, what it is now, and what the list of choices is called. */
  name: string;
  value: string;
  label: string;
  /** Whether it stands at the right edge of a wide screen. */
  isAtEnd?: boolean;
  ref?: React.Ref<HTMLDetailsElement>;
  children: React.ReactNode;
};

/** Choices of the map behind a button that says the one that holds. */
export const ChipMenu = ({ name, value, label, isAtEnd = false, ref, children }: MenuProps) => (
  <details className="relative" ref={ref}>
    <summary className="flex min-h-7 list-none items-center gap-1.5 rounded-md border border-line bg-card px-2">
      <span className="text-ink-2">{name}</span>
      <span className="max-w-44 truncate font-semibold">{value}</span>
      <svg aria-hidden="true" className="fill-none stroke-current" height="10" viewBox="0 0 10 10" width="10">
        <path d="M2 3.5 5 6.5 8 3.5" strokeWidth="1.5" />
      </svg>
    </summary>
    <ul
      aria-label={label}
      className={`absolute z-40 mt-1 max-h-[60vh] min-w-40 overflow-y-auto rounded-md border border-ink-3/60 bg-card p-1 shadow-lg ${isAtEnd ? "left-0 sm:left-auto sm:right-0" : "left-0"}`}
    >
      {children}
    </ul>
  </details>
);

type ChipProps = {
  href: string;
  isCurrent: boolean;
  onClick?: (event: React.MouseEvent) => void;
  children: React.ReactNode;
};

/** A choice of the map, with an address of its own. */
export const Chip = ({ href, isCurrent, onClick, children }: ChipProps) => (
  <li>
    <a
      aria-current={isCurrent ? "true" : undefined}
      className="flex min-h-7 min-w-7 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border border-transparent px-1.5 text-ink-2 hover:border-line hover:text-ink-1 aria-[current]:border-line aria-[current]:bg-card aria-[current]:font-semibold aria-[current]:text-ink-1"
      href={atDesk(href)}
      onClick={onClick}
    >
      {children}
    </a>
  </li>
);
