import { byCost, isWide, room, type Secret, type Secrets } from './secret';

/** Groups and the total they add up to. */
export interface Line {
	readonly groups: readonly Secret[];
	readonly total: Secret;
}

/** Hides further groups of a line, cheapest first, until no hidden one can be worked out by subtraction: the possible
 *  interval of every sensitive one, knowing what is shown and that all are whole numbers ≥ 0, is as wide as the
 *  threshold. The total goes too when no group is left to hide. */
export function protectLine(line: Line, hidden: Secrets): Secrets {
	const now = new Set(hidden);
	const spare = line.groups.filter((group) => group.mayHide && group.cost > 0 && !hidden.has(group)).sort(byCost);
	if (line.total.mayHide && !hidden.has(line.total)) spare.push(line.total);
	for (const next of spare) {
		if (isProtected(line, now)) break;
		now.add(next);
	}
	return now;
}

function isProtected(line: Line, hidden: Secrets): boolean {
	const members = [...line.groups, line.total].filter((member) => hidden.has(member));
	return members.every((member) => !member.sensitive || isWide(member, widths(member, members, line.total)));
}

/** Widths of a member's possible intervals. It can rise by as much as the other hidden ones can give way, the total by
 *  rising along, the groups by falling; and fall likewise. */
function widths(member: Secret, hidden: readonly Secret[], total: Secret): number[] {
	const others = hidden.filter((other) => other !== member);
	return member.amounts.map((amount, index) => {
		const move = (direction: number) => {
			const given = others.map((other) => {
				const against = (other === total) === (member === total) ? -direction : direction;
				const part = other.amounts[index];
				return part ? room(part, against) : 0;
			});
			return Math.min(
				room(amount, direction),
				given.reduce((sum, part) => sum + part, 0)
			);
		};
		return move(1) + move(-1);
	});
}
