import { type KeyQuestion, questionWordsOf } from "@/domain/import/key-question";
import { ActionForm } from "../form/action-form";
import type { FormAction } from "../form/form-state";

type Props = { id: string; question: KeyQuestion; action: FormAction };

/** Asks whether rows with known ids are new or correct the earlier ones; the answer checks the file again. */
export const KeyQuestionForms = ({ id, question, action }: Props) => (
  <div className="space-y-2">
    <p className="font-semibold" role="alert">
      {questionWordsOf(question)}
    </p>
    <div className="flex flex-wrap gap-3">
      <ActionForm action={action} label="New rows" quiet submit="New rows">
        <input name="id" type="hidden" value={id} />
        <input name="isNewDataset" type="hidden" value="yes" />
      </ActionForm>
      <ActionForm action={action} label="Corrections" quiet submit="Corrections">
        <input name="id" type="hidden" value={id} />
        <input name="dataset" type="hidden" value={question.dataset} />
      </ActionForm>
    </div>
  </div>
);
