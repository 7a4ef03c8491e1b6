import { noArea, noBcu, noForce, noPartnership, notRecorded } from '../model/area';

const riskOrder = ['standard', 'medium', 'high'];
const last = new Set([noArea, noBcu, noForce, noPartnership, notRecorded]);

/** Values in the order in which they are stored and shown: risk by severity, else by name; what is not recorded comes last. */
export function inOrder(values: Iterable<string>): string[] {
	return [...new Set(values)].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
}

function rank(value: string): number {
	if (last.has(value)) return riskOrder.length + 1;
	const risk = riskOrder.indexOf(value);
	return risk < 0 ? riskOrder.length : risk;
}
