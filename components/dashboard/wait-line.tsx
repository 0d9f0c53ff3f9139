import type { ReactNode } from "react";

/** A line of what waits for the viewer: what it is about, and the one button that does it. */
export function WaitLine({
  about,
  action,
  children,
}: {
  about: ReactNode;
  action: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2">
      <div className="flex min-w-0 flex-1 basis-44 flex-col gap-0.5">
        {about}
        {children}
      </div>
      {action}
    </li>
  );
}

/** What stands in the place of the button once it is done. */
export const doneWord = <span className="text-ink-2">Done</span>;
