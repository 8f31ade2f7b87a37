import { acknowledgeHandover } from "@/db/commands/acknowledge-handover";
import { askQuestion } from "@/db/commands/ask-question";
import { closeQuestion } from "@/db/commands/close-question";
import { correctEntry } from "@/db/commands/correct-entry";
import { finishTask } from "@/db/commands/finish-task";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { planTask } from "@/db/commands/plan-task";
import { startWatch } from "@/db/commands/start-watch";
import { writeEntry } from "@/db/commands/write-entry";
import { actingAs } from "@/db/desk";
import { type DeskInAFolder, deskInAFolder } from "../../desk-in-a-folder";
import { accepted } from "../../drafts";
import type { CommandTable } from "./command-rules";

type Open = { questionId: string; taskId: string };

/** A desk with an open question and a task, on which one officer has the watch. */
const whileWatched = (officer: string) => async (): Promise<DeskInAFolder & { on: Open }> => {
  const around = await deskInAFolder();
  const { desk } = around;
  const { id: questionId } = accepted(await askQuestion(desk, { text: "Who fired?", owner: "Ben" }));
  const { id: taskId } = accepted(await planTask(desk, { text: "Call the port", dueAt: "2019-10-05" }));
  accepted(await startWatch(actingAs(desk, officer), {}));
  around.wait(10);
  return { ...around, on: { questionId, taskId } };
};

/** What the officer who has the watch does. */
export const COMMANDS_ON_WATCH: CommandTable<Open> = {
  commands: [
    {
      name: "writing an entry",
      command: writeEntry,
      form: () => ({ text: "Radio check with both gates." }),
      logs: ["entry.written"],
      hasBefore: false,
    },
    {
      name: "asking a question",
      command: askQuestion,
      form: () => ({ text: "Whose convoy was it?", owner: "Ben" }),
      logs: ["question.asked"],
      hasBefore: false,
    },
    {
      name: "planning a task",
      command: planTask,
      form: () => ({ text: "Call the port", dueAt: "2019-10-05" }),
      logs: ["task.planned"],
      hasBefore: false,
    },
    {
      name: "correcting an entry",
      command: correctEntry,
      form: ({ taskId }) => ({ replacesId: taskId, text: "Call both ports", dueAt: "2019-10-06" }),
      logs: ["task.corrected"],
      hasBefore: true,
    },
    {
      name: "closing a question",
      command: closeQuestion,
      form: ({ questionId }) => ({ replacesId: questionId, act: "answered", closing: "The embassy's." }),
      logs: ["question.closed"],
      hasBefore: true,
    },
    {
      name: "finishing a task",
      command: finishTask,
      form: ({ taskId }) => ({ replacesId: taskId, act: "done", closing: "Nobody was hurt." }),
      logs: ["task.finished"],
      hasBefore: true,
    },
    {
      name: "handing a watch over",
      command: handOverWatch,
      form: () => ({ closingWords: "All quiet." }),
      logs: ["handover.offered"],
      hasBefore: false,
    },
  ],
  staged: whileWatched("Ada"),
};

/** What somebody does while another has the watch. */
export const COMMANDS_OFF_WATCH: CommandTable<Open> = {
  commands: [
    {
      name: "starting a watch in the place of another",
      command: startWatch,
      form: () => ({ plannedUntilAt: "2019-10-05", reason: "Ben is at the gate." }),
      logs: ["watch.started"],
      hasBefore: true,
    },
  ],
  staged: whileWatched("Ben"),
};

/** What somebody does to whom a watch was handed over. */
export const COMMANDS_ON_HANDOVERS: CommandTable<{ number: number }> = {
  commands: [
    {
      name: "acknowledging a hand-over",
      command: acknowledgeHandover,
      form: ({ number }) => ({ number, plannedUntilAt: "2019-10-05" }),
      logs: ["handover.acknowledged", "watch.started"],
      hasBefore: true,
    },
  ],
  staged: async () => {
    const around = await whileWatched("Ben")();
    const handover = accepted(
      await handOverWatch(actingAs(around.desk, "Ben"), { closingWords: "All quiet." }),
    );
    return { ...around, on: { number: handover.number } };
  },
};
