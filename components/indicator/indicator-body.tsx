import { drawnOf, type PartProps } from "./indicator-page";
import { PARTS, type PartName } from "./indicator-parts";
import { NewestPart } from "./newest-part";

/** The forms of an indicator: what is pressed most stands first, and beside the others where there is room. */
type Forms = { first?: React.ReactNode; main: React.ReactNode; last?: React.ReactNode };

/** One indicator at one moment: what it asks, what holds and why, and how that came about, with its forms. */
export function IndicatorBody({ forms, ...props }: PartProps & { forms: Forms }) {
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
      <div className="grid items-start gap-3 lg:grid-cols-[1fr_420px] lg:grid-rows-[auto_1fr]">
        {forms.first && <div className="lg:col-start-2">{forms.first}</div>}
        <div className={`lg:col-start-1 lg:row-start-1 ${forms.first ? "lg:row-span-2" : ""}`}>
          {forms.main}
        </div>
        <div className="space-y-3 lg:col-start-2">
          {part("side")}
          {forms.last}
        </div>
      </div>
      {part("log", props.isLive && shown.skipped === 0)}
    </main>
  );
}
