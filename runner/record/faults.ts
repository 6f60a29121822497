import { randomFrom } from "./words.ts";

/** What is done to a datagram on its way, instead of handing it on. */
export type Fault = "drop" | "duplicate" | "delay" | "swap";

/** What will befall the next datagrams: the aimed faults first, one each; then some are lost by the seed's chance. */
export interface FaultPlan {
  readonly aimed: readonly Fault[];
  /** from 0, none, to 1, all */
  readonly loss: number;
  readonly seed: string;
  /** datagrams treated so far */
  readonly count: number;
}

export const noFaults = (seed: string): FaultPlan => ({ aimed: [], loss: 0, seed, count: 0 });

export const aim = (plan: FaultPlan, fault: Fault): FaultPlan => ({ ...plan, aimed: [...plan.aimed, fault] });

export const withLoss = (plan: FaultPlan, loss: number): FaultPlan => ({
  ...plan,
  loss: Math.min(1, Math.max(0, loss)),
});

/** What befalls the next datagram, and the plan for those after it. Whether the nth is lost depends on the seed alone. */
export function treat(plan: FaultPlan): { readonly fault: Fault | null; readonly plan: FaultPlan } {
  // field by field: each datagram passes here, and to spread the plan takes three times as long
  const after = { aimed: plan.aimed, loss: plan.loss, seed: plan.seed, count: plan.count + 1 };
  const aimed = plan.aimed[0];
  if (aimed) return { fault: aimed, plan: { ...after, aimed: plan.aimed.slice(1) } };
  const lost = plan.loss > 0 && randomFrom(`${plan.seed}/${plan.count}`)() < plan.loss;
  return { fault: lost ? "drop" : null, plan: after };
}
