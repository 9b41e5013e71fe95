/** Times as party lines write them: `2026-03-31T09:10+02:00`. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})([+-]\d{2}:\d{2}|Z)$/;

/**
 * A moment as clocks show it in a time zone.
 * @param moment the moment
 * @param timeZone IANA name; the zone of the machine when absent or unknown
 */
export function zonedTime(moment: Date, timeZone?: string): string {
  const parts: Record<string, number> = {};
  for (const {type, value} of formatter(timeZone).formatToParts(moment)) {
    parts[type] = Number(value);
  }
  const {year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0} = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = Math.round((shown - Math.floor(moment.getTime() / 1000) * 1000) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}${zone}`;
}

function formatter(timeZone: string | undefined): Intl.DateTimeFormat {
  const options = {
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', {...options, ...(timeZone ? {timeZone} : {})});
  } catch {
    return new Intl.DateTimeFormat('en-US', options); // A zone this machine does not know.
  }
}

/**
 * The same time some minutes later, with the same offset; null when the text is no such time.
 * @param time as `zonedTime` writes it
 * @param minutes how much later
 */
export function later(time: string, minutes: number): string | null {
  const match = ISO.exec(time);
  if (!match) {
    return null;
  }
  const [, year, month, day, hour, minute, zone] = match;
  const moment = new Date(Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute! + minutes));
  return `${moment.toISOString().slice(0, 16)}${zone}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
