import { median } from "./figures";
import { tell } from "./progress";

const rounds = 5;

/** Runs both sides five times in turn, so that a machine that is busy for a while is so for both; the medians. */
export async function alternate(
  title: string,
  ours: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ ours: number; reference: number; ratio: number }> {
  const figures = { ours: [] as number[], reference: [] as number[] };
  for (let round = 1; round <= rounds; round++) {
    figures.ours.push(await ours());
    figures.reference.push(await reference());
    const [last, beside] = [figures.ours.at(-1) ?? 0, figures.reference.at(-1) ?? 0];
    tell(`${title}: round ${round} of ${rounds}, ${last.toFixed(1)} beside ${beside.toFixed(1)}`);
  }
  const [middle, beside] = [median(figures.ours), median(figures.reference)];
  return { ours: middle, reference: beside, ratio: middle / beside };
}
