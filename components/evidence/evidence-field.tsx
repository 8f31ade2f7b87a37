"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { BEARINGS, type Bearing } from "@/domain/evidence/report";
import { bearingField, FIND_REPORTS, type ReportChoice } from "@/domain/evidence/report-choice";
import { dateTimeGroupOf } from "@/domain/time/time";
import { Form } from "../form/action-form";
import { Typed } from "../ui/typed";
import { Grade } from "./grade";

type Props = {
  /** The reports that are offered before anything is looked for. */
  choices: ReportChoice[];
  /** What is chosen at first. */
  chosen?: Record<string, Bearing>;
  hint: string;
  /** Whether the form asks for nothing else. */
  isRequired?: boolean;
};

/** How long to wait for the next letter before looking, in milliseconds. */
const PAUSE_MS = 250;

/** What asks the desk for reports is loaded when one first looks for others. */
const finding = () => import("./find-reports");

/**
 * Chooses the reports that a judgement rests on. Looks for others while one types; without scripts, with a button.
 * What was chosen stays in sight whatever is looked for next.
 */
export function EvidenceField({ choices, chosen = {}, hint, isRequired = false }: Props) {
  const { formId, state } = useContext(Form);
  const [found, setFound] = useState<ReportChoice[]>();
  const [kept, setKept] = useState<Map<string, ReportChoice>>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const searched = useRef("");
  const offered = found ?? state?.found ?? choices;
  const shown = [...kept.values(), ...offered.filter((each) => !kept.has(each.reportId))];
  const find = (text: string) => {
    clearTimeout(timer.current);
    searched.current = text;
    timer.current = setTimeout(async () => {
      if (text.trim() === "") return setFound(undefined);
      const { findReports } = await finding();
      const reports = await findReports(text);
      if (reports && searched.current === text) setFound(reports);
    }, PAUSE_MS);
  };
  const keep = (report: ReportChoice, bearing: string) => {
    const next = new Map(kept);
    if (bearing) next.set(report.reportId, report);
    else next.delete(report.reportId);
    setKept(next);
  };
  const missing = chosenIn(state?.typed ?? {}).filter(([id]) => !shown.some((each) => each.reportId === id));
  const missingIds = missing.map(([id]) => id).join(" ");
  useEffect(() => {
    for (const id of missingIds.split(" ").filter(Boolean))
      void finding()
        .then(({ readReport }) => readReport(id))
        .then((report) => report && setKept((before) => new Map(before).set(id, report)));
  }, [missingIds]);
  const problems = state?.problems.filter((each) => /^(contradictingR|r)eportIds/.test(each.field)) ?? [];
  return (
    <fieldset aria-describedby={`${formId}evidence`}>
      <legend className="font-semibold">
        Evidence {!isRequired && <span className="font-normal text-ink-2">(optional)</span>}
      </legend>
      <p className="text-[13.5px] leading-5 text-ink-2" id={`${formId}evidence`}>
        {hint}
      </p>
      {problems.map(({ message }) => (
        <p className="text-[13.5px] font-semibold leading-5 text-level-5" key={message}>
          {message}
        </p>
      ))}
      <div className="my-2 flex gap-2">
        <input
          aria-label="Find reports"
          autoComplete="off"
          className="input"
          defaultValue={state?.typed.evidenceText}
          name="evidenceText"
          onInput={(event) => find(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          placeholder="Search reports by their words"
          type="search"
        />
        <noscript>
          <button className="button" name={FIND_REPORTS} type="submit" value="1">
            Find
          </button>
        </noscript>
      </div>
      {missing.map(([id, bearing]) => (
        <input key={id} name={bearingField(id)} type="hidden" value={bearing} />
      ))}
      <ul
        aria-label="Reports offered"
        className="max-h-56 divide-y divide-line overflow-y-auto rounded-md border border-ink-3/60 sm:max-h-80"
      >
        {shown.length === 0 && (
          <li className="px-3 py-2 text-[13.5px] text-ink-2">
            {found || state?.found
              ? "No matching reports."
              : "No recent reports in this category. Search for one by its words."}
          </li>
        )}
        {shown.map((report) => (
          <Choice
            chosen={state?.typed[bearingField(report.reportId)] ?? chosen[report.reportId] ?? ""}
            key={report.reportId}
            onChoose={(bearing) => keep(report, bearing)}
            report={report}
          />
        ))}
      </ul>
    </fieldset>
  );
}

/** The reports that were chosen before, by id, such as in a draft. */
const chosenIn = (typed: Record<string, string>): [id: string, bearing: string][] =>
  Object.entries(typed).flatMap(([name, bearing]) =>
    name.startsWith(bearingField("")) && bearing !== ""
      ? [[name.slice(bearingField("").length), bearing]]
      : [],
  );

type ChoiceProps = { report: ReportChoice; chosen: string; onChoose(bearing: string): void };

const Choice = ({ report, chosen, onChoose }: ChoiceProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
    <p className="min-w-0 flex-1 basis-60 text-[13.5px] leading-5">
      <span className="break-words font-semibold">
        <Typed>{report.title}</Typed>
      </span>
      <span className="block text-ink-2">
        <Grade {...report} /> · {report.sourceName} · {dateTimeGroupOf(report.effectiveAt)}
      </span>
    </p>
    <select
      aria-label={`How “${report.title}” bears on it`}
      className="input max-w-40 !py-1 text-[13.5px]"
      defaultValue={chosen}
      key={chosen}
      name={bearingField(report.reportId)}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">not evidence</option>
      {BEARINGS.map((bearing) => (
        <option key={bearing} value={bearing}>
          {bearing}
        </option>
      ))}
    </select>
  </li>
);
