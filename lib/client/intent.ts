function randomHex(bytes: number): string {
  const values = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(values, (value) => value.toString(16).padStart(2, "0")).join("");
}

/** A fresh key for one intent. `randomUUID` is missing where the page is served over plain http to another machine. */
export function newIdempotencyKey(): string {
  return typeof crypto.randomUUID === "function" ? crypto.randomUUID() : randomHex(16);
}

export type Intent = {
  /** The key for sending this body: the same for the same body until `done`, so that a retry or a double click is one effect. */
  keyFor: (body: unknown) => string;
  /** The intent was carried out: the same body sent again is a new wish. */
  done: () => void;
};

/** Keeps the idempotency key of what a form is trying to send (I2). */
export function createIntent(): Intent {
  let last: { body: string; key: string } | null = null;
  return {
    keyFor(body) {
      const text = JSON.stringify(body) ?? "";
      if (last === null || last.body !== text) last = { body: text, key: newIdempotencyKey() };
      return last.key;
    },
    done() {
      last = null;
    },
  };
}
