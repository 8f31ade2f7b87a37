import { Card } from "../ui/card";

/** The result of the last page: how many files were sent, or that one was cancelled. */
export function UploadNotice({ sent = "", cancelled }: { sent?: string; cancelled?: string }) {
  const words = /^[1-9]\d?$/.test(sent) ? `${sent} files sent. ${SENT}` : cancelled ? CANCELLED : "";
  if (!words) return null;
  return (
    <Card className="border-l-4 border-l-accent font-semibold" role="status">
      {words}
    </Card>
  );
}

const SENT = "Each is checked on its own; open one below to see what is in it and import it.";
const CANCELLED = "Import cancelled. The file was removed, and nothing of it was stored.";
