/**
 * Runs something once the page has loaded and the browser has nothing better to do. Answers what calls it off.
 */
export function whenIdle(run: () => void): () => void {
  let callOff = () => window.removeEventListener("load", wait);
  function wait(): void {
    if (typeof requestIdleCallback === "function") {
      const asked = requestIdleCallback(run);
      callOff = () => cancelIdleCallback(asked);
    } else {
      const timer = setTimeout(run, 1_000);
      callOff = () => clearTimeout(timer);
    }
  }
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true });
  return () => callOff();
}
