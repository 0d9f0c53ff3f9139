import type { Placeholder } from "./hotfix-workflow";

// A colon in a branch or tag would name another one to push to, `..` and `@{` other commits.
const gitName = /^(?!.*(?:\.\.|\/\/|@\{))[A-Za-z0-9][A-Za-z0-9._/+@-]{0,199}$/;
const version = /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;
const resourceName = /^arn:[A-Za-z0-9:/._-]{1,300}$/;

/** The form of names that commands take; what is missing here is free text. None of them can begin an option. */
const forms: Partial<Record<Placeholder, RegExp>> = {
  branch: gitName,
  slug: /^[a-z0-9][a-z0-9-]*$/,
  currentVersion: version,
  version,
  tag: gitName,
  repository: /^(?!.*::)[A-Za-z0-9][A-Za-z0-9._/@:+-]{0,299}$/,
  // It stands in an address: a slash or a question mark would call something else.
  flag: /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/,
  // Without brackets, which curl reads as many addresses.
  flagEndpoint: /^https?:\/\/[A-Za-z0-9][A-Za-z0-9._~:/?&=%@+,-]{0,499}$/,
  mergeCommit: /^[0-9a-fA-F]{7,64}$/,
  deployment: /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,
  listenerArn: resourceName,
  previousTargetGroupArn: resourceName,
};

/** Free text as one line that is neither empty nor an option: no control or direction-changing characters, no leading hyphens. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ")
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s-]+|\s+$/gu, "");
}

/** Whether a value is of the form that commands take for this placeholder; free text is when something of it is left. */
export function isFillable(placeholder: Placeholder, value: string): boolean {
  return forms[placeholder]?.test(value) ?? oneLine(value) !== "";
}

/** A value as a POSIX shell reads it back, word for word; null where it is not of the form of its placeholder. */
export function shellWord(placeholder: Placeholder, value: string): string | null {
  if (!isFillable(placeholder, value)) return null;
  const text = forms[placeholder] === undefined ? oneLine(value) : value;
  return /^[A-Za-z0-9._/@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
