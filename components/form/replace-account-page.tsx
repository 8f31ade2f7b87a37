import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { Link } from "../ui/link";
import { PlainPage } from "../ui/plain-page";
import { Typed } from "../ui/typed";
import { ActionForm } from "./action-form";
import { TextField } from "./field";
import type { FormAction } from "./form-state";
import { OnWatchField } from "./on-watch-field";
import { SeenField } from "./seen-field";

type Props = {
  /** The account that is replaced, and the page of its incident or report. */
  account: { id: string; title: string };
  href: string;
  title: string;
  submit: string;
  /** What the reason is for. */
  why: string;
  action: FormAction;
  onWatch: string;
  children?: React.ReactNode;
};

/** A page on which an account is corrected, merged or retracted, with the reason. */
export const ReplaceAccountPage = (props: Props) => {
  const { account, href, title, submit, why, action, onWatch, children } = props;
  return (
    <PlainPage
      lead={
        <Link className="link" href={href}>
          <Typed>{account.title}</Typed>
        </Link>
      }
      title={title}
    >
      <ActionForm action={action} cancelHref={href} label={title} submit={submit}>
        <SeenField name="replacesId" value={account.id} />
        {children}
        <TextField hint={why} label="Reason" maxLength={TEXT_LIMITS.line} name="reason" />
        <OnWatchField onWatch={onWatch} />
      </ActionForm>
    </PlainPage>
  );
};
