"use client";

import { useEffect, useState } from "react";

const pauseMs = 250;

/** What is typed into a search field, and what of it to look for: the text after a short pause, trimmed. */
export function useSearchText() {
  const [text, setText] = useState("");
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return { text, setText, settled };
}
