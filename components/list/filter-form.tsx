"use client";

import { useRouter } from "next/navigation";
import { listHref } from "@/domain/list/list-address";
import { atDesk } from "../ui/desk-address";

type Props = Omit<React.ComponentProps<"form">, "action" | "method" | "onSubmit"> & { path: string };

/** A GET form whose address has only the fields that are filled in. Without JavaScript it has all of them. */
export function FilterForm({ path, ...rest }: Props) {
  const router = useRouter();
  return (
    <form
      {...rest}
      action={atDesk(path)}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const texts = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
        for (const menu of form.querySelectorAll("details[open]")) menu.removeAttribute("open");
        router.push(atDesk(listHref(path, Object.fromEntries(texts))));
      }}
    />
  );
}
