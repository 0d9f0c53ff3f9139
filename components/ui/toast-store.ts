export type ToastWish = {
  message: string;
  tone?: "info" | "error";
  /** Takes back what the message reports. Only where that is honest: never for approvals and sends. */
  undo?: { label?: string; run: () => Promise<void> | void };
};

export type Toast = ToastWish & { id: number };

/** How long a message with nothing wrong stays, in milliseconds. */
export const toastMs = 10_000;
const most = 3;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Says something in the corner; it is read out politely, stays 10 s and can carry an Undo. An error stays until it is dismissed. Answers the
 * message's number.
 */
export function toast(wish: ToastWish): number {
  const id = nextId++;
  become([...toasts, { ...wish, id }].slice(-most));
  return id;
}

export function dismissToast(id: number): void {
  become(toasts.filter((shown) => shown.id !== id));
}

export function shownToasts(): readonly Toast[] {
  return toasts;
}

const none: readonly Toast[] = [];
/** No message is ever rendered by the server. */
export function noToasts(): readonly Toast[] {
  return none;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
