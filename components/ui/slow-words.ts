import { dismissToast, toast } from "./toast-store";

const slowMs = 1_000;

/** Says that something is being fetched when it takes longer than a second. Answers what ends that. */
export function sayWhenSlow(): () => void {
  let end = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    const id = toast({ message: "Loading what you asked for…" });
    end = () => dismissToast(id);
  }, slowMs);
  return () => end();
}
