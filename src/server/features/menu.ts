/** What every menu of actions needs. */
import {ClientCommand} from '../../protocol/index.ts';
import type {Session} from '../session.ts';

/** A text as a menu can show it. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

/** True when the client has a command. */
export function hasCommand(session: Session, command: keyof typeof ClientCommand): boolean {
  return session.abilities.commands.has(ClientCommand[command]);
}
