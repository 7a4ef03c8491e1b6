import { describe, expect, it } from 'vitest';
import { chooseMetric, chooseMetrics } from '../../src/lib/metric/choose-metric';
import { catalogue, findMetric } from '../../src/lib/metric/catalogue';
import { metricContext } from '../../src/lib/metric/metric-context';
import { missingNeed } from '../../src/lib/metric/missing-need';
import type { Dataset } from '../../src/lib/model/dataset';
import type { SourceFacts } from '../../src/lib/model/source';
import { dimensionOf, handDataset } from '../support/hand-dataset';

function missing(id: string, changes: Partial<Dataset> = {}) {
	const metric = findMetric(id);
	if (!metric) throw new Error(`no metric ${id}`);
	return missingNeed(metric, handDataset(changes));
}

/** Facts of a source of referrals that maps these roles. */
function referrals(changes: Partial<SourceFacts> = {}): Dataset['sources'] {
	return { referrals: { ...handDataset({ mapped: ['sent', 'answered'] }), ...changes } };
}

describe('missingNeed(metric, dataset)', () => {
	it('is nothing where the extracts have it all', () => {
		expect(missing('da-repeat')).toBeNull();
		expect(missing('contacts', { keyedRows: 0, monthOnly: true })).toBeNull();
		expect(missing('answered-in-time', { sources: referrals() })).toBeNull();
	});
	it('names the kind of extract, and what it needs', () => {
		expect(missing('answered-in-time')).toEqual({
			kind: 'not-held',
			what: 'Not in your extracts: requests answered in time needs a referrals extract',
			remedy: 'Add a referrals extract with a day of sending, a day of the answer and dates known to the day.'
		});
	});
	it('asks for a key before anything else', () => {
		expect(missing('marac-repeat', { keyedRows: 0, monthOnly: true })).toEqual({
			kind: 'not-held',
			what: 'Not in your extracts: MARAC cases referred before needs a pseudonymous person key',
			remedy: 'Without a key nobody can be followed from one contact to the next. Contacts can still be counted.'
		});
	});
	it('keeps the capitals of names', () => {
		expect(missing('channel-adopted')?.what).toBe(
			'Not in your extracts: adopted as a Channel case needs a theme and an outcome'
		);
		expect(missing('marac-repeat', { sources: {}, mapped: ['person_key', 'event_date'] })?.what).toBe(
			'Not in your extracts: MARAC cases referred before needs whether it was a MARAC case'
		);
	});
	it('begins a sentence’s part with a small letter, whatever comes after', () => {
		const contacts = findMetric('contacts');
		const titled = contacts && { ...contacts, title: 'Referrals to MARAC', needs: ['marac'] as const };
		expect(titled && missingNeed(titled, handDataset())?.what).toBe(
			'Not in your extracts: referrals to MARAC needs whether it was a MARAC case'
		);
	});
	it('names the columns it lacks, and not those it has', () => {
		expect(missing('time-to-outcome', { mapped: ['event_date', 'outcome'] })).toEqual({
			kind: 'not-held',
			what: 'Not in your extracts: time to an outcome needs a date of the outcome',
			remedy: 'Add an extract that has it, or map the column on the Data page.'
		});
		expect(missing('time-to-outcome', { mapped: ['event_date'], monthOnly: true })?.what).toBe(
			'Not in your extracts: time to an outcome needs an outcome and a date of the outcome'
		);
	});
	it('cannot count days where dates are known to the month', () => {
		expect(missing('da-repeat', { monthOnly: true })).toEqual({
			kind: 'not-held',
			what: 'Seen again within 12 months cannot be worked out: dates are known only to the month',
			remedy:
				'Twelve months are counted in days. Add an extract with full dates; contacts and people can still be counted.'
		});
		expect(missing('answered-in-time', { sources: referrals({ monthOnly: true }) })?.what).toContain(
			'only to the month'
		);
	});
	it('asks for the theme of the metric where rows have themes', () => {
		const mapped = ['event_date', 'theme', 'outcome'] as const;
		expect(missing('safeguarding-risk-removed', { mapped })).toEqual({
			kind: 'not-held',
			what: 'Not in your extracts: risk reduced or removed needs rows of the theme adult safeguarding',
			remedy: 'Add an extract of that theme, or map a column to the theme on the Data page.'
		});
		expect(missing('safeguarding-risk-removed', { mapped, themes: ['adult_safeguarding'] })).toBeNull();
		// A metric that does not ask for a column of themes takes the extracts as they are.
		expect(missing('da-repeat', { themes: ['missing'] })).toBeNull();
		expect(missing('positive-outcome', { mapped, themes: [] })).toBeNull();
	});
	it('finds a column by any of its names', () => {
		const asked = { mapped: ['event_date', 'theme'] as const, themes: ['adult_safeguarding'] };
		const wishes = (id: string) =>
			missing('safeguarding-wishes-met', { ...asked, dimensions: [dimensionOf(id, 'd1')] });
		const names = ['wishes_met', 'Wishes', 'Outcomes met', 'desired_outcomes_met', 'desired outcomes'];
		for (const name of [...names, 'outcomes-achieved', 'MSP outcome']) expect(wishes(name)).toBeNull();
		expect(wishes('wishes met?')).toBeNull();
		expect(wishes('age')?.what).toBe(
			'Not in your extracts: wishes fully or partly met needs a column that says whether the wishes were met'
		);
	});
});

describe('chooseMetrics(dataset)', () => {
	const counted = (...measures: readonly (readonly [name: string, hasDenominator: boolean])[]) => ({
		counts: {
			...handDataset(),
			counted: {
				measures: measures.map(([name, hasDenominator]) => ({ name, hasDenominator })),
				periods: [],
				overlaps: []
			}
		}
	});

	it('is the catalogue as it stands where nothing is loaded', () => {
		expect(chooseMetrics(null)).toEqual(catalogue.map((metric) => ({ metric, missing: null })));
		expect(chooseMetric('da-repeat', null)?.metric).toBe(catalogue[0]);
		expect(chooseMetric('nothing', null)).toBeNull();
	});
	it('takes counts of its name, title or what it counts, where records are lacking', () => {
		for (const name of ['da-repeat', 'SEEN AGAIN within 12 months', 'People seen again within 12 months']) {
			const chosen = chooseMetric('da-repeat', handDataset({ keyedRows: 0, sources: counted([name, true]) }));
			expect(chosen).toMatchObject({ missing: null, metric: { kind: 'counts', basis: null, needs: [] } });
			expect(chosen?.metric.caveats.at(-1)).toBe(
				'From numbers that their owner has counted: whom they follow, and for how long, is theirs to say.'
			);
		}
		const other = chooseMetric('da-repeat', handDataset({ keyedRows: 0, sources: counted(['Seen again', true]) }));
		expect(other?.metric.kind).toBe('cases');
		expect(other?.missing?.what).toContain('a pseudonymous person key');
	});
	it('counts what has its name, and nothing else that was counted', () => {
		const measures = [
			['Goals reached', true],
			['da-repeat', true]
		] as const;
		const dataset = handDataset({ keyedRows: 0, sources: counted(...measures) });
		const chosen = chooseMetric('da-repeat', dataset);
		const own = chooseMetric('counts~goalsreached', dataset);
		const context = metricContext(dataset, 20_000);
		expect(chosen?.metric.kind).toBe('counts');
		expect(chosen?.metric.sql.about?.(context).text).toBe(`"metric" IN ('da-repeat')`);
		expect(own?.metric.sql.about?.(context).text).toBe(`"metric" IN ('Goals reached')`);
		expect(chosen?.metric.sql).toMatchObject({ theme: null, role: null, keyed: false, unit: [] });
	});
	it('sums numerators and denominators, of rows that have both; of counts numerators alone', () => {
		const measures = [
			['da-repeat', true],
			['People', false]
		] as const;
		const dataset = handDataset({ keyedRows: 0, sources: counted(...measures) });
		const context = metricContext(dataset, 20_000);
		const pieces = (id: string) => {
			const { weights, followed, event } = chooseMetric(id, dataset)?.metric.sql ?? {};
			return [weights?.units, weights?.events, weights?.isHidden, followed?.(context), event?.(context)].map(
				(piece) => piece?.text
			);
		};
		expect(pieces('da-repeat')).toEqual([
			'denominator',
			'numerator',
			'is_hidden',
			'numerator IS NOT NULL AND denominator IS NOT NULL',
			'true'
		]);
		expect(pieces('people')).toEqual(['numerator', 'numerator', 'is_hidden', 'numerator IS NOT NULL', 'true']);
	});
	it('prefers records, and takes counts for shares and counts only', () => {
		const both = handDataset({ sources: counted(['da-repeat', true]) });
		expect(chooseMetric('da-repeat', both)?.metric.kind).toBe('cases');
		const time = handDataset({ keyedRows: 0, sources: counted(['da-time-to-repeat', true]) });
		expect(chooseMetric('da-time-to-repeat', time)).toMatchObject({ metric: { kind: 'cases' } });
		expect(chooseMetric('da-time-to-repeat', time)?.missing).not.toBeNull();
		const people = handDataset({ keyedRows: 0, sources: counted(['People', false]) });
		expect(chooseMetric('people', people)).toMatchObject({
			missing: null,
			metric: { kind: 'counts', statistic: 'count' }
		});
	});
	it('adds what only the counts know, judging nothing', () => {
		const sources = counted(['  Goals reached', true], ['Visits', false], ['da-repeat', true]);
		const own = chooseMetrics(handDataset({ sources })).slice(catalogue.length);
		expect(own.map(({ metric, missing }) => [metric.id, missing])).toEqual([
			['counts~goalsreached', null],
			['counts~visits', null]
		]);
		const [goals, visits] = own.map(({ metric }) => metric);
		expect(goals).toMatchObject({
			kind: 'counts',
			title: 'Goals reached',
			phrase: 'counted as “Goals reached”',
			question: 'How does “Goals reached” differ from group to group?',
			family: 'Counted by their owner',
			theme: 'any',
			unit: 'units',
			oneUnit: 'unit',
			numerator: 'numerators of the counts extracts',
			denominator: 'denominators of the counts extracts',
			window: 'as their owner counted them',
			maturity: 'as their owner counted them',
			formula: 'Σ numerator ÷ Σ denominator',
			statistic: 'proportion',
			polarity: 'no_judgement',
			source: 'The counts extract.'
		});
		expect(goals?.caveats.slice(0, 2)).toEqual([
			'What was counted, and how, only its owner knows.',
			'Whoever stands in two rows counts twice.'
		]);
		expect(visits).toMatchObject({
			denominator: 'none: this is a count',
			formula: 'Σ numerator',
			statistic: 'count'
		});
	});
	it('adds what the user has written, and what the extracts lack for it', () => {
		const own = {
			id: 'own~housed',
			title: 'Housed',
			phrase: 'housed',
			count: 'rows',
			denominator: [],
			numerator: [{ column: 'housing', is: ['yes'] }],
			window: 0,
			polarity: 'higher_better',
			source: 'us'
		} as const;
		const settings = { ...handDataset().settings, ownMetrics: [own] };
		expect(chooseMetric('own~housed', handDataset({ settings }))?.missing?.what).toBe(
			'Not in your extracts: housed needs a column “housing”'
		);
		const dimensions = [dimensionOf('Housing', 'd1', 'yes', 'no')];
		expect(chooseMetric('own~housed', handDataset({ settings, dimensions }))?.missing).toBeNull();
		// One that goes by the column of themes is of no theme of its own.
		const themed = { ...own, numerator: [{ column: 'theme', is: ['missing'] }] };
		const byTheme = { settings: { ...settings, ownMetrics: [themed] }, mapped: ['event_date', 'theme'] as const };
		expect(chooseMetric('own~housed', handDataset(byTheme))?.missing).toBeNull();
	});
});
