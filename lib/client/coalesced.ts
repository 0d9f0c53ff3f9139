/** Runs at once, and once more after a burst of calls that came within `ms` of it. */
export function coalesced(run: () => void, ms: number): { call: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      run();
      rest();
    }, ms);
  };
  return {
    call() {
      if (timer !== undefined) {
        again = true;
        return;
      }
      run();
      rest();
    },
    cancel: () => clearTimeout(timer),
  };
}
