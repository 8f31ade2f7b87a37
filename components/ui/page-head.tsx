import { Typed } from "./typed";

type Props = {
  title: string;
  /** What the page is about, in a line. */
  subtitle?: React.ReactNode;
  /** Buttons and links to what can be done here, at the right. */
  actions?: React.ReactNode;
};

/** The head of a page: its title, a line below it, and what can be done, at the right. */
export const PageHead = ({ title, subtitle, actions }: Props) => (
  <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 sm:flex-nowrap">
    <div className="min-w-0">
      <h1 className="break-words text-[25px] font-semibold leading-8">
        <Typed>{title}</Typed>
      </h1>
      {subtitle && <div className="mt-0.5 text-pretty text-[15px] leading-6 text-ink-2">{subtitle}</div>}
    </div>
    {actions && (
      <div className="no-print flex flex-wrap items-center gap-2 sm:max-w-[60%] sm:shrink-0 sm:justify-end">
        {actions}
      </div>
    )}
  </div>
);
