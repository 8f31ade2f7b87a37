/** A link to another site, shown with its host: nothing of this desk is told to it, and it opens beside the page. */
export function OutsideLink({ url, children }: { url: string; children?: React.ReactNode }) {
  if (!URL.canParse(url)) return null;
  const { host, protocol } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return (
    <a className="link break-words" href={url} rel="noopener noreferrer nofollow" target="_blank">
      {children} {children ? `(${host})` : host}
    </a>
  );
}
