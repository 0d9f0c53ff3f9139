import { Code } from "@/components/ui/code";

/** A link by which somebody sets a password: it is shown here and nowhere else. */
export function OneTimeLink({ name, link }: { name: string; link: string }) {
  return (
    <>
      <p>
        Give this link to {name}. It sets their password, works once, and for seven days. It is shown only
        now; a new one can be made at any time.
      </p>
      <Code text={link} label="Password link" />
    </>
  );
}
