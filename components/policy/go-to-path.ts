import { type PolicySection, policySections } from "@/lib/domain/policy-diff";

/** The part of the policy that a path of a problem lies in. */
export function sectionOfPath(path: string): PolicySection {
  const [first, second] = path.split(".");
  if (first === "severities") return policySections.find((section) => section === second) ?? "P0";
  if (first === "classification") return "tree";
  return first === "phases" ? "phases" : "any";
}

function placeOf(path: string): HTMLElement | null {
  const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const above = path.lastIndexOf(".");
  return found ?? (above < 0 ? null : placeOf(path.slice(0, above)));
}

/** Puts the focus into the field at a path, or the nearest thing around it, and opens what is folded over it. */
export function goToPath(path: string): void {
  const place = placeOf(path);
  if (place === null) return;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  const control = place.querySelector<HTMLElement>("input, select, textarea, button");
  (control ?? place).focus();
}
