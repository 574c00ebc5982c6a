import { everything, type Condition } from '../condition';
import { isWorkingTime, readWindow } from '../workingHours';

/** Holds outside of all the windows together, so another window makes it hold less often. */
export const outside: Condition = {
  name: 'outside',
  says: 'outside working hours: days, hours and a time zone; several windows are open together',
  sees: everything,
  values: null,
  examples: ['Mon-Fri 09:00-17:00 Europe/Berlin'],
  problem: (value) =>
    readWindow(value) === null
      ? `\`${value}\` is not working hours such as \`Mon-Fri 09:00-17:00 Europe/Berlin\``
      : null,
  widens: false,
  holds: (values, _, circumstances) => !isWorkingTime(values, circumstances.now),
  unless: null,
};
