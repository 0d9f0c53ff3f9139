import type { UrgentTone } from "./urgent-words";

const mark = '<path class="ink" d="M3 4h15L10 28H3z"/><path class="ink" d="M22 4h7v24H14z"/>';
const ink = "<style>.ink{fill:#211f19}@media (prefers-color-scheme:dark){.ink{fill:#e9e8e2}}</style>";

/** The state of a clock by shape and colour: a ring, a triangle, a disc. */
const dots: Record<UrgentTone, string> = {
  calm: '<circle cx="23" cy="23" r="6" fill="#fff" stroke="#55534a" stroke-width="3.5"/>',
  soon: '<path d="M22 12 32 31H12z" fill="#c98a0c" stroke="#fff" stroke-width="2"/>',
  breach: '<circle cx="22" cy="22" r="9" fill="#d00020" stroke="#fff" stroke-width="2"/>',
};

/** The address of our icon with the state of a clock on it. */
export function tabIcon(tone: UrgentTone): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ink}${mark}${dots[tone]}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
