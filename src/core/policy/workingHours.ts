import { weekdays, zonedTime, type ZonedTime } from './zonedTime';

type Window = {
  readonly days: ReadonlySet<number>;
  /** Minutes since midnight; an end at or before the start is on the next day. */
  readonly start: number;
  readonly end: number;
  readonly zone: string;
};

function dayOf(name: string): number | null {
  const day = weekdays.findIndex((weekday) => weekday.toLowerCase() === name.toLowerCase());
  return day < 0 ? null : day;
}

/** `Mon-Fri`, `Sat,Sun`, `Mon`; a range may cross the end of the week. */
function daysOf(text: string): ReadonlySet<number> | null {
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const [first = '', last = first, ...rest] = part.split('-');
    const from = dayOf(first);
    const to = dayOf(last);
    if (from === null || to === null || rest.length > 0) return null;
    for (let day = from; day !== to; day = (day + 1) % 7) days.add(day);
    days.add(to);
  }
  return days;
}

function minutesOf(text: string): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  const hours = Number(found?.[1]);
  const minutes = Number(found?.[2]);
  return found === null || hours > 24 || minutes > 59 || hours * 60 + minutes > 1440 ? null : hours * 60 + minutes;
}

function hoursOf(text: string): { readonly start: number; readonly end: number } | null {
  const [startText = '', endText = '', ...more] = text.split('-');
  const start = minutesOf(startText);
  const end = minutesOf(endText);
  return start === null || end === null || more.length > 0 ? null : { start, end };
}

/** Reads `Mon-Fri 09:00-17:00 Europe/Berlin`; `null` when it is anything else. */
export function readWindow(text: string): Window | null {
  const [dayText = '', hourText = '', zone = '', ...rest] = text.trim().split(/\s+/);
  const days = daysOf(dayText);
  const hours = hoursOf(hourText);
  if (days === null || hours === null || rest.length > 0 || zonedTime(0, zone) === null) return null;
  return zone === '' ? null : { days, ...hours, zone };
}

function isOpen(window: Window, time: ZonedTime): boolean {
  const { days, start, end } = window;
  if (start < end) return days.has(time.day) && time.minutes >= start && time.minutes < end;
  const yesterday = (time.day + 6) % 7;
  return (days.has(time.day) && time.minutes >= start) || (days.has(yesterday) && time.minutes < end);
}

/** Whether `now` is inside one of the windows. A window or a time that cannot be read is not. */
export function isWorkingTime(windows: readonly string[], now: number): boolean {
  return windows.some((text) => {
    const window = readWindow(text);
    const time = window === null ? null : zonedTime(now, window.zone);
    return window !== null && time !== null && isOpen(window, time);
  });
}
