"use client";

import { type RefObject, useEffect } from "react";

const marginPx = 12;

/** Keeps what is scrolled to, by a link or by the keyboard, out from under a header that sticks to the top edge. */
export function useHeadRoom(header: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = header.current;
    if (element === null) return;
    const root = document.documentElement;
    const measure = () => {
      const sticks = getComputedStyle(element).position === "sticky";
      root.style.scrollPaddingTop = sticks ? `${element.offsetHeight + marginPx}px` : "";
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      removeEventListener("resize", measure);
      root.style.scrollPaddingTop = "";
    };
  }, [header]);
}
