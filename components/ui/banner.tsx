import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BannerTone = "info" | "ok" | "warn" | "error";

const looks: Record<BannerTone, string> = {
  info: "border-l-p2 bg-p2-wash",
  ok: "border-l-ok bg-ok-wash",
  warn: "border-l-p1 bg-p1-wash",
  error: "border-l-breach bg-p0-wash",
};
const colours: Record<BannerTone, string> = {
  info: "text-p2",
  ok: "text-ok",
  warn: "text-p1",
  error: "text-breach",
};
const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, error: OctagonAlert };

export type BannerProps = {
  tone?: BannerTone;
  title: ReactNode;
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** `polite` or `assertive` for a banner that appears after loading; it is then read out. */
  live?: "off" | "polite" | "assertive";
  className?: string | undefined;
};

function role(live: BannerProps["live"]): { role?: "status" | "alert" } {
  if (live === "polite") return { role: "status" };
  return live === "assertive" ? { role: "alert" } : {};
}

/** A message that stays: what is the case, and what can be done. */
export function Banner({ tone = "info", title, children, action, live = "off", className }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div
      {...role(live)}
      className={classNames(
        "flex flex-wrap items-start gap-x-4 gap-y-2 rounded-edge border border-line border-l-[6px] px-3 py-2.5",
        looks[tone],
        className,
      )}
    >
      <Icon aria-hidden="true" className={classNames("mt-px size-5 shrink-0", colours[tone])} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-bold">{title}</p>
        {children && <div className="mt-0.5">{children}</div>}
      </div>
      {action}
    </div>
  );
}
