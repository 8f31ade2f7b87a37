import { drawnOf, type PartProps } from "./indicator-page";
import { PARTS, type PartName } from "./indicator-parts";
import { NewestPart } from "./newest-part";

/** One indicator at one moment: what it asks, what holds and why, how that came about. `children` are its forms. */
export function IndicatorBody({ children, ...props }: PartProps & { children: React.ReactNode }) {
  const { shown, ...rest } = props;
  const drawn = drawnOf(shown);
  const part = (name: PartName, isKeptFresh = props.isLive) => {
    const Part = PARTS[name];
    if (!isKeptFresh) return <Part {...props} />;
    return (
      <NewestPart {...rest} drawn={drawn} name={name}>
        <Part {...props} />
      </NewestPart>
    );
  };
  return (
    <main className="mx-auto w-full max-w-[1200px] space-y-3 px-4 py-4 sm:px-6">
      {part("top")}
      <div className="grid items-start gap-3 lg:grid-cols-[1fr_420px]">
        <div className="space-y-3">{children}</div>
        <div className="space-y-3">{part("side")}</div>
      </div>
      {part("log", props.isLive && shown.skipped === 0)}
    </main>
  );
}
