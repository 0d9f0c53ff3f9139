"use client";

import { type RefObject, useEffect } from "react";

const marginPx = 12;

/** Keeps what the keyboard reaches out from under a bar that sticks to the bottom edge. */
export function useFootRoom(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const root = document.documentElement;
    const measure = () => {
      const { position, bottom } = getComputedStyle(element);
      const room = element.offsetHeight + Number.parseFloat(bottom) + marginPx;
      root.style.scrollPaddingBottom = position === "sticky" ? `${room}px` : "";
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      removeEventListener("resize", measure);
      root.style.scrollPaddingBottom = "";
    };
  }, [bar]);
}
