import type { FileStatus } from "@/domain/import/import-status";
import { CheckSign } from "../status/check-sign";
import { Typed } from "../ui/typed";

/** The status of a file or an import: a sign, words, and the reason of a failure. */
export const StatusWords = ({ sign, words, why }: FileStatus) => (
  <span className="flex items-start gap-2">
    <span className="flex h-6 items-center">
      <CheckSign status={sign} />
    </span>
    <span className="min-w-0 [overflow-wrap:anywhere]">
      {words}
      {why && (
        <span className="block text-ink-2">
          <Typed>{why}</Typed>
        </span>
      )}
    </span>
  </span>
);
