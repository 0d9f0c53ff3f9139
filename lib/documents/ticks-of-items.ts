import type { Processor } from "unified";
import "remark-parse";

/**
 * Reads `[x]` as a tick only where it starts a list item. After an empty item the reader takes one in the next paragraph for a tick too
 * (`*` and `[x] done` on two lines), and would mark whatever is around that paragraph.
 */
export function onlyTicksOfItems(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    exit: {
      taskListCheckValueChecked(token) {
        const around = this.stack.at(-2);
        if (around?.type === "listItem") around.checked = true;
        else {
          this.enter({ type: "text", value: "[x]" }, token);
          this.exit(token);
        }
      },
      taskListCheckValueUnchecked(token) {
        const around = this.stack.at(-2);
        if (around?.type === "listItem") around.checked = false;
        else {
          this.enter({ type: "text", value: "[ ]" }, token);
          this.exit(token);
        }
      },
    },
  });
}
