/** What a person on Windows has to know of the launcher there. */
export const seenOnWindows =
  'the launcher and the gate have been run by Node for Windows under an emulator (Wine) alone, by no agent on Windows';
