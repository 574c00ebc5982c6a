/** Work that the parts of one review share. */
export type Budget = {
  /** Counts steps, each about a microsecond or two; false once there have been too many, and reading stops. */
  readonly spend: (steps: number) => boolean;
  readonly isSpent: () => boolean;
};

/** A budget of so many steps. */
export function budgetOf(steps: number): Budget {
  let left = steps;
  return {
    spend: (amount) => {
      left -= amount;
      return left >= 0;
    },
    isSpent: () => left < 0,
  };
}
