/** The shortest password that we accept, in characters. */
export const passwordMinimum = 12;

/** What is wrong with a new password; null when nothing is. */
export function passwordProblem(password: string): string | null {
  const length = [...password].length;
  if (length >= passwordMinimum) return null;
  const missing = passwordMinimum - length;
  return length === 0
    ? `Choose a password of at least ${passwordMinimum} characters.`
    : `This has ${length} characters: ${missing} more are needed.`;
}
