import { noPartnership } from '../model/area';
import type { FigureHead } from '../model/figure';
import type { SpendOfGroup } from '../model/spend';
import { costPerRepeatAvoided } from '../statistics/cost-per-repeat-avoided';
import type { CostReason, ReleasedCell, ReleasedComparison, ReleasedCost, ReleasedMoney } from './released';
import { valueUnder } from '../model/value-under';

type Shares = ReturnType<typeof sharesOf>;

/** What partnerships cost, a person and a repeat avoided. From released values and the spend alone, so that it tells nothing
 *  else of people. Null where no spend belongs to the figure. */
export function releasedMoney(head: FigureHead, cells: readonly ReleasedCell[]): ReleasedMoney | null {
	const { spend } = head;
	if (!spend) return null;
	const untreated = cells.find(({ group }) => group?.key === noPartnership);
	const ofUntreated = spend.groups[noPartnership];
	const against = ofUntreated && spend.refusal === null ? costOfUntreated(head, untreated, ofUntreated) : 0;
	const costs = cells.flatMap(({ group, result }): ReleasedCost[] => {
		const own = group && group.key !== noPartnership ? valueUnder(spend.groups, group.key) : undefined;
		if (!group || !own || spend.refusal !== null) return [];
		const { spent, leftOut, problem, covers, lacks } = own;
		const shares = sharesOf(head, result);
		const people = result.status === null && result.measure.kind === 'proportion' ? result.measure.denominator : null;
		const perPerson = people !== null && people > 0 && problem === null ? spent / people : null;
		const estimate = perPerson === null || against === null ? null : estimated(perPerson - against, shares);
		const reason = estimate ? null : (problem ?? reasonOf(head, { result, against }));
		const perRepeat = estimate && { value: estimate.value, ...estimate.interval };
		return [{ group, spent, leftOut, covers, lacks, people, perPerson, perRepeat, reason }];
	});
	const { first, last, elsewhere, setAside, refusal } = spend;
	return { first, last, costs, elsewhere, setAside, refusal, against };
}

/** Pounds a person without a partnership; null where it cannot be told. */
function costOfUntreated(head: FigureHead, cell: ReleasedCell | undefined, own: SpendOfGroup): number | null {
	if (own.problem !== null || head.question.benchmark !== 'untreated' || cell?.result.status !== null) return null;
	const { measure } = cell.result;
	return measure.kind === 'proportion' && measure.denominator > 0 ? own.spent / measure.denominator : null;
}

function estimated(extraCost: number, shares: Shares) {
	return shares && costPerRepeatAvoided({ value: extraCost, standardError: 0 }, shares.own, shares.compared);
}

/** People seen again of those followed, here and of those compared with; null where either is not shown or is no people. */
function sharesOf(head: FigureHead, result: ReleasedCell['result']) {
	if (result.status !== null || result.measure.kind !== 'proportion') return null;
	const { measure, comparison } = result;
	if (comparison?.status !== null || comparison.benchmarkN === null || !isOfCountedPeople(head, comparison))
		return null;
	const compared = {
		numerator: Math.round(comparison.benchmark * comparison.benchmarkN),
		denominator: comparison.benchmarkN
	};
	const again = (share: { numerator: number; denominator: number }) => ({
		numerator: head.metric.id === 'da-repeat' ? share.numerator : share.denominator - share.numerator,
		denominator: share.denominator
	});
	return { own: again(measure), compared: again(compared) };
}

function reasonOf(
	head: FigureHead,
	{ result, against }: { result: ReleasedCell['result']; against: number | null }
): CostReason {
	if (result.status !== null) return result.status === '[c]' ? 'hidden' : 'nobody followed';
	const { comparison } = result;
	if (comparison?.status === '[c]') return 'hidden';
	if (comparison?.status !== null) return 'no comparison';
	if (!isOfCountedPeople(head, comparison)) return 'no counted people';
	return against === null ? 'cost of those compared with not told' : 'difference not told from 0';
}

/** Other people than the group's own, each of them counted. */
function isOfCountedPeople({ question }: FigureHead, { benchmarkN }: ReleasedComparison): boolean {
	return benchmarkN !== null && ['all', 'rest', 'untreated'].includes(question.benchmark);
}
