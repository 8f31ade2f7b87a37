type Props = { label: string; className?: string; children: React.ReactNode };

/** A scrollable part: named, and reachable by keyboard (WCAG 2.1.1). */
export const ScrollRegion = ({ label, className = "", children }: Props) => (
  <section aria-label={label} className={`relative overflow-auto ${className}`} tabIndex={0}>
    {children}
  </section>
);
