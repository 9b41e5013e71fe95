import * as vscode from 'vscode';

/** Milliseconds after which something that was waited for will not come any more. */
const patience = 20_000;

/**
 * Wait until a value is there, looking at once and again after each event.
 *
 * @param what What is waited for, for the message when it does not come.
 * @param look Gives the value, or undefined when it is not there yet.
 * @param events Look again after any of these.
 * @returns The value.
 */
export async function until<T>(
  what: string,
  look: () => T | undefined,
  ...events: readonly vscode.Event<never>[]
): Promise<T> {
  const found = look();
  if (found !== undefined) return found;
  const subscriptions: vscode.Disposable[] = [];
  try {
    return await new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited ${patience / 1000} s for ${what}.`)), patience);
      subscriptions.push(new vscode.Disposable(() => clearTimeout(timer)));
      const again = (): void => {
        try {
          const value = look();
          if (value !== undefined) resolve(value);
        } catch (error) {
          reject(error as Error);
        }
      };
      for (const event of events) subscriptions.push((event as vscode.Event<unknown>)(again));
    });
  } finally {
    for (const subscription of subscriptions) subscription.dispose();
  }
}
