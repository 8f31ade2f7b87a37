import { TEXT_LIMITS } from "@/domain/input/text-limits";
import type { Instant } from "@/domain/time/time";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { ActionForm } from "../form/action-form";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { InstantField } from "../form/instant-field";
import { OnWatchField } from "../form/on-watch-field";
import { Card } from "../ui/card";
import { OpenEntries } from "./open-entries";

type Props = { entries: WatchEntry[]; now: Instant; onWatch: string; action: FormAction };

/** Tasks, and the form that adds one. */
export const TaskSection = ({ entries, now, onWatch, action }: Props) => (
  <Card aria-labelledby="tasks">
    <h2 className="mb-1 font-semibold" id="tasks">
      Tasks
    </h2>
    <OpenEntries canClose entries={entries} none="No open tasks." now={now} />
    <div className="no-print mt-2 border-t border-line pt-2">
      <ActionForm action={action} fold="Add task" label="Add task" quiet submit="Save task">
        <TextField label="What has to be done" maxLength={TEXT_LIMITS.text} name="text" />
        <div className="grid gap-4 sm:grid-cols-2">
          <InstantField hint="A time, such as 090800ZJAN20." isAhead label="Due" name="dueAt" />
          <TextField
            hint="Defaults to whoever has the watch."
            label="Owner"
            maxLength={TEXT_LIMITS.name}
            name="owner"
            optional
          />
        </div>
        <OnWatchField isAside onWatch={onWatch} />
      </ActionForm>
    </div>
  </Card>
);

/** Open questions, and the form that adds one. */
export const QuestionSection = ({ entries, now, onWatch, action }: Props) => (
  <Card aria-labelledby="questions">
    <h2 className="mb-1 font-semibold" id="questions">
      Open questions
    </h2>
    <OpenEntries canClose entries={entries} none="No open questions." now={now} />
    <div className="no-print mt-2 border-t border-line pt-2">
      <ActionForm action={action} fold="Ask a question" label="Ask a question" quiet submit="Add question">
        <TextField label="What nobody knows yet" maxLength={TEXT_LIMITS.text} name="text" />
        <TextField
          defaultValue={onWatch}
          hint="Who finds out."
          label="Owner"
          maxLength={TEXT_LIMITS.name}
          name="owner"
        />
        <OnWatchField isAside onWatch={onWatch} />
      </ActionForm>
    </div>
  </Card>
);
