import { PlainPage } from "@/components/ui/plain-page";

export const metadata = { title: "Help" };

export default function HelpPage() {
  return <PlainPage title="Help">Soon.</PlainPage>;
}
