import { ActionForm } from "../form/action-form";
import type { Choice } from "../form/choices";
import { TextField } from "../form/field";
import type { FormAction } from "../form/form-state";
import { Card } from "../ui/card";
import { ReadingFields } from "./reading-fields";

type Props = {
  upload: { id: string; format: string; category: string; encoding?: string; sheet?: string };
  formats: readonly Choice[];
  categories: readonly Choice[];
  action: FormAction;
  /** How the file was read. */
  children: React.ReactNode;
};

/** Queues another check of a file, with another format or category. */
export const ReadingForm = ({ upload, formats, categories, action, children }: Props) => (
  <Card aria-labelledby="reading">
    <h2 className="mb-2 font-semibold" id="reading">
      Format and category
    </h2>
    {children}
    <ActionForm action={action} label="Format and category" quiet submit="Check again">
      <input name="id" type="hidden" value={upload.id} />
      <ReadingFields categories={categories} formats={formats} from={upload} />
      <TextField
        defaultValue={upload.sheet ?? ""}
        hint="Of a workbook. Defaults to the first."
        label="Sheet"
        name="sheet"
        optional
      />
      <TextField
        defaultValue={upload.encoding ?? ""}
        hint="Such as windows-1256. Defaults to the detected one."
        label="Encoding"
        name="encoding"
        optional
      />
    </ActionForm>
  </Card>
);
