/** What `--dry-run` would change, as changed lines. Fixes never add or remove a line break, so lines stand against lines. */
import {paint} from '../paint.ts';

/** Print the lines that differ. */
export function diff(path: string, before: string, after: string): string {
  const old = before.split(/\r\n|\r|\n/);
  const now = after.split(/\r\n|\r|\n/);
  let text = `--- ${path}\n+++ ${path} (fixed)\n`;
  for (let i = 0; i < Math.max(old.length, now.length); i++) {
    if (old[i] === now[i]) continue;
    text += `@@ line ${i + 1} @@\n`;
    if (old[i] !== undefined) text += `${paint('red', `-${old[i]!}`)}\n`;
    if (now[i] !== undefined) text += `${paint('green', `+${now[i]!}`)}\n`;
  }
  return `${text}\n`;
}
