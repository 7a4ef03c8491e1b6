import type { RuleId } from '../model/rule';

/** Rule Threshold 10: no count from 1 to 9 is shown, nor a rate behind which fewer than 10 did or did not.
 *  As ONS Secure Research Service and SACRO. */
export const threshold = 10;

/** Throws a RangeError naming any rule this version cannot apply: nothing may pass under a rule it was not held to. */
export function requireThresholdRule(rule: RuleId): void {
	if (rule !== 'threshold-10') throw new RangeError(`release can only apply threshold-10, got ${rule}`);
}

/** Whether a count is 1 to 9. */
export function isFew(count: number): boolean {
	return count > 0 && count < threshold;
}
