import type { ImportState } from "@/domain/import/import";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { Typed } from "../ui/typed";

/** The file of an import, who started it, and its newest step. */
export const ImportFacts = ({ state: { import: read, step } }: { state: ImportState }) => (
  <Card aria-label="The file">
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
      <Fact name="Dataset">{read.dataset}</Fact>
      <Fact name="Started">
        <Instant at={read.recordedAt} /> by <Typed>{read.recordedBy}</Typed>
      </Fact>
      <Fact name="Last change">
        <Instant at={step.recordedAt} /> by <Typed>{step.recordedBy}</Typed>
      </Fact>
      <Fact name="Refused rows">{read.isLenient ? "left out (lenient)" : "none allowed (strict)"}</Fact>
      <Fact name="Size">{read.fileBytesCount.toLocaleString("en")} bytes</Fact>
      <Fact name="SHA-256">
        <span className="break-all text-xs">{read.fileDigest}</span>
      </Fact>
    </dl>
  </Card>
);

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-ink-2">{name}</dt>
    <dd>{children}</dd>
  </>
);
