import { type PolicySection, policySections } from "@/lib/domain/policy-diff";

/** The part of the policy that a path of a problem lies in. */
export function sectionOfPath(path: string): PolicySection {
  const [first, second] = path.split(".");
  if (first === "severities") return policySections.find((section) => section === second) ?? "P0";
  if (first === "classification") return "tree";
  if (first === "phases") return "phases";
  return first === "workflows" || first === "defaultWorkflow" ? "workflows" : "any";
}

type Place = { element: HTMLElement; exact: boolean };

function placeOf(path: string, exact = true): Place | null {
  const element = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (element !== null) return { element, exact };
  const above = path.lastIndexOf(".");
  return above < 0 ? null : placeOf(path.slice(0, above), false);
}

/** Frames to wait for fields that are made when what folds them away is opened. */
const patience = 10;

/** Puts the focus into the field at a path, or the nearest thing around it, and opens what is folded over it. */
export function goToPath(path: string, frames = patience): void {
  const place = placeOf(path);
  if (place === null) return;
  const { element, exact } = place;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  if (!exact && frames > 0) {
    const inside = element.matches("li") ? element.querySelector("details") : null;
    if (inside !== null) inside.open = true;
    requestAnimationFrame(() => goToPath(path, frames - 1));
    return;
  }
  (element.querySelector<HTMLElement>("input, select, textarea, summary, button") ?? element).focus();
}
