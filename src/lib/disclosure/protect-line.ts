import { byCost, neededWidth, room, type Secret, type Secrets } from './secret';

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
	return members.every(
		(member) => !member.sensitive || member.amounts.every((_, index) => isWide(member, index, members, line.total))
	);
}

/** Whether one amount of a member can be anything over a wide enough interval. It can rise by as much as the other hidden
 *  ones can give way, groups by falling, the total by rising along; and fall likewise. */
function isWide(member: Secret, index: number, hidden: readonly Secret[], total: Secret): boolean {
	const amount = member.amounts[index];
	if (!amount) return true;
	const move = (direction: number) => {
		const given = hidden
			.filter((other) => other !== member)
			.map((other) => {
				const part = other.amounts[index];
				return part ? room(part, (other === total) === (member === total) ? -direction : direction) : 0;
			});
		return Math.min(
			room(amount, direction),
			given.reduce((sum, part) => sum + part, 0)
		);
	};
	return move(1) + move(-1) >= neededWidth(amount);
}
