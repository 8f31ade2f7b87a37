type Props = { isLost?: boolean; onCancel(): void; children?: React.ReactNode };

/** What stands in the panel while it has nothing to show yet, or cannot. */
export const PanelNote = ({ isLost = false, onCancel, children }: Props) => (
  <div className="flex items-center justify-between gap-4 p-4">
    <p role="status">
      {children ?? (isLost ? "The desk is not answering. Close this and try again." : "Loading …")}
    </p>
    <button className="button" onClick={onCancel} type="button">
      Close
    </button>
  </div>
);
