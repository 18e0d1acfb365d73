/** Names of what must not be written down or shown: tokens, passwords, and addresses that are as good as one. */
const SECRET = /token|secret|passw|api_?key|credential|webhook|(?:url|key|smtp)(?:$|_)/i;

/** Whether a key or a variable looks like it holds a secret. */
export function secretLike(name: string): boolean {
  return SECRET.test(name);
}
