/** Progress in words and as a bar. `share` from 0 to 1. */
export function Progress({ label, share, words }: { label: string; share: number; words: string }) {
  const percent = Math.floor(Math.min(1, share) * 100);
  return (
    <div>
      <div
        aria-label={label}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        className="h-2 overflow-hidden rounded border border-line bg-page"
        role="progressbar"
      >
        <div className="h-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      <p className="mt-1 text-ink-2" role="status">
        {words}
      </p>
    </div>
  );
}
