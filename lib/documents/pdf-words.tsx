import { Text } from "@react-pdf/renderer";
import type { ComponentProps } from "react";

// What the line breaker takes for "never".
const never = 10_000;

/**
 * A text whose lines end between words, and in long ones only where `wordParts` lets them. By itself react-pdf would put a hyphen into any word
 * whose letters come of two fonts, such as Polish ones.
 */
export function Words(props: ComponentProps<typeof Text>) {
  return <Text hyphenationPenalty={never} {...props} />;
}
