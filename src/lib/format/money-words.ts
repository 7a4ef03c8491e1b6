import type { CostReason, ReleasedCost, ReleasedFigure, ReleasedMoney } from '../disclosure/released';
import type { Days } from '../model/spend';
import { withArticle } from '../model/with-article';
import { formatDay } from './date';
import { formatList } from './list';
import { formatCount } from './number';

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
const pence = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** "£1,234"; under £100 to the penny: "£12.50". A minus is a minus. */
export function formatPounds(amount: number): string {
	const format = Math.abs(amount) < 100 && !Number.isInteger(amount) ? pence : pounds;
	return format.format(amount).replace('-', '−');
}

/** Whether a sum of spend stands for all of the days: it does not where something of the spend itself is amiss. */
export function isSumTold(reason: CostReason | null): boolean {
	return (
		reason === null || !['amounts not told', 'periods overlap', 'days without spend', 'areas not told'].includes(reason)
	);
}

/** The code of a cost that may be missing: [c] hidden, [u] not estimable; empty where it is told. */
export function costStatus({ reason }: Pick<ReleasedCost, 'reason'>): '' | '[c]' | '[u]' {
	return reason === null ? '' : reason === 'hidden' ? '[c]' : '[u]';
}

const reasons: Readonly<Record<CostReason, string>> = {
	'amounts not told': 'some amount of these days is not told',
	'periods overlap': 'periods of one funder run into each other, so that some may be the sum of others',
	'days without spend': 'no whole period of spend covers some of these days',
	'areas not told': 'the selection is of some areas, and some of the spend is not told by area',
	hidden: 'hidden, because the figures it is made of are',
	'nobody followed': 'nobody followed yet',
	'no comparison': 'there is nobody to compare with',
	'no counted people': 'it needs a comparison with other people who are counted here',
	'cost of those compared with not told':
		'what was spent on those compared with is not told: compare with people in the same areas without a partnership',
	'difference not told from 0': 'the interval of the difference holds 0, or more were seen again'
};

/** Why a cost of a repeat avoided is not there, with its code: "[u] not estimable: …"; null where it is. */
export function costReasonWords(cost: ReleasedCost): string | null {
	if (cost.reason === null) return null;
	if (cost.reason === 'hidden') return `[c] ${reasons.hidden}`;
	const reason = cost.reason === 'days without spend' ? lacksWords(cost) : reasons[cost.reason];
	return `[u] not estimable: ${reason}`;
}

const spansNamed = 2;

/** "no whole period of spend covers 1 January 2024". */
function lacksWords({ lacks }: ReleasedCost): string {
	const named = lacks.slice(0, spansNamed).map(spanWords);
	const more = lacks.length - spansNamed;
	const all = more > 0 ? [...named, `${more} more ${more === 1 ? 'stretch' : 'stretches'} of days`] : named;
	return `no whole period of spend covers ${formatList(all)}`;
}

/** "1 January 2021 to 31 December 2023", to the day: whole months do not say that they end with their last. */
function spanWords({ first, last }: Days): string {
	return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
}

/** Days that can be chosen so that spend covers them, with how to ask for them: "Show 1 January 2021 to 31 December 2023". The
 *  partnerships are named where theirs differ. */
export function coveredChoices({ money }: ReleasedFigure): { readonly days: Days; readonly words: string }[] {
	const costs = money?.costs.filter(({ reason, covers }) => reason === 'days without spend' && covers !== null) ?? [];
	const byWords = new Map<string, { days: Days; names: string[] }>();
	for (const { covers, group } of costs) {
		if (!covers) continue;
		const words = `Show ${spanWords(covers)}`;
		const names = byWords.get(words)?.names ?? [];
		byWords.set(words, { days: covers, names: [...names, group.name] });
	}
	return [...byWords].map(([words, { days, names }]) => ({
		days,
		words: byWords.size === 1 ? words : `${words}, for ${formatList(names.map(withArticle))}`
	}));
}

/** What partnerships cost, said: a sentence for each that has a cost of a repeat avoided, or that none has. */
export function moneySentences(figure: ReleasedFigure): string[] {
	const { money } = figure;
	if (!money) return [];
	if (money.refusal !== null) return [money.refusal];
	if (money.costs.length === 0) return ['The spend that is loaded is of no partnership in this figure.'];
	const told = money.costs.filter(({ perRepeat }) => perRepeat !== null);
	if (told.length === 0) return ['What a repeat avoided cost is not estimable for any partnership here.'];
	return told.map(({ group, perPerson, perRepeat }) =>
		perRepeat && perPerson !== null
			? `${group.name} cost ${formatPounds(perPerson)} for each person followed and ${formatPounds(perRepeat.value)} for each repeat avoided ` +
				`(95% interval ${formatPounds(perRepeat.lower)} to ${formatPounds(perRepeat.upper)}), ${againstWords(money)}, ` +
				`compared with ${figure.head.benchmarkName}.`
			: ''
	);
}

function againstWords({ against }: ReleasedMoney): string {
	return against === 0 || against === null
		? 'against no spending'
		: `against ${formatPounds(against)} for each person without a partnership`;
}

/** How the costs were made, and what they are not. */
export function moneyNotes({ head, money }: ReleasedFigure): string[] {
	if (!money || money.refusal !== null) return [];
	const left = money.costs.filter(({ leftOut }) => leftOut > 0);
	const isMixed = ['all', 'rest'].includes(head.question.benchmark);
	return [
		`Spend of ${formatDay(money.first)} to ${formatDay(money.last)}, the days whose people are followed; of each period all or nothing.`,
		...left.map(
			({ group, leftOut }) =>
				`${group.name}: ${formatCount(leftOut)} ${leftOut === 1 ? 'period lies' : 'periods lie'} partly outside and ${leftOut === 1 ? 'is' : 'are'} left out.`
		),
		...(money.setAside > 0
			? [
					`${formatCount(money.setAside)} ${money.setAside === 1 ? 'row' : 'rows'} of spend could not be used: sums may lack ${money.setAside === 1 ? 'it' : 'them'}.`
				]
			: []),
		...(money.elsewhere.length > 0 ? [`No partnership here: ${formatList(money.elsewhere)}.`] : []),
		...(isMixed
			? [
					'Those compared with include people whom partnerships spent on, which makes each look dearer than against people without a partnership.'
				]
			: []),
		'Pounds as the extract has them: not brought to the prices of one year, not discounted, and taken as known. A difference is not proof of what brought it about. Not to be multiplied with a unit cost of crime, which is of a victim over the whole time of abuse.'
	];
}
