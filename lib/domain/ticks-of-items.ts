/** What of a Markdown reader is used here, told by its shape alone: the domain knows no reader. */
type Reading<Token> = {
  stack: { type: string; checked?: boolean | null | undefined }[];
  enter: (node: { type: "text"; value: string }, token: Token) => unknown;
  exit: (token: Token) => unknown;
};
type Reader = { data: () => { fromMarkdownExtensions?: object[] } };

function tick<Token>(reading: Reading<Token>, token: Token, checked: boolean): void {
  const around = reading.stack.at(-2);
  if (around?.type === "listItem") {
    around.checked = checked;
    return;
  }
  reading.enter({ type: "text", value: checked ? "[x]" : "[ ]" }, token);
  reading.exit(token);
}

const ticks = {
  exit: {
    taskListCheckValueChecked<Token>(this: Reading<Token>, token: Token): void {
      tick(this, token, true);
    },
    taskListCheckValueUnchecked<Token>(this: Reading<Token>, token: Token): void {
      tick(this, token, false);
    },
  },
};

/**
 * A step of the Markdown reader: it reads `[x]` as a tick only where it starts a list item. After an empty item the reader takes one in the
 * next paragraph for a tick too (`*` and `[x] done` on two lines), and would mark whatever is around that paragraph.
 */
export function onlyTicksOfItems(this: Reader): void {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ticks];
}
