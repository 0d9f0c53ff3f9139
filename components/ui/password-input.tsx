"use client";

import { type ComponentProps, useState } from "react";
import { TextInput } from "./text-input";

/** A password, hidden until the person wishes to see it. */
export function PasswordInput(props: Omit<ComponentProps<"input">, "type">) {
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <TextInput
        spellCheck={false}
        autoCapitalize="off"
        {...props}
        type={shown ? "text" : "password"}
        className="pr-20"
      />
      <button
        type="button"
        aria-label={shown ? "Hide password" : "Show password"}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0.5 right-0.5 min-w-16 rounded-edge px-3 font-bold text-note"
      >
        {shown ? "Hide" : "Show"}
      </button>
    </span>
  );
}
