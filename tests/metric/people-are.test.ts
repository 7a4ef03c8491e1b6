import { describe, expect, it } from 'vitest';
import { chooseMetric } from '../../src/lib/metric/choose-metric';
import { peopleAre, setsAreOf } from '../../src/lib/metric/compile-people';

describe('peopleAre(metric, of)', () => {
	it('is one thing for all metrics of persons, and of all others one for each kind of extract', () => {
		const are = (id: string) => {
			const chosen = chooseMetric(id, null);
			return chosen && peopleAre(chosen.metric, 'persons');
		};
		expect(['people', 'da-repeat', 'da-repeat-incidents', 'missing-repeat'].map(are)).toEqual(Array(4).fill('person'));
		const incidents = chooseMetric('da-repeat-incidents', null);
		expect(incidents && setsAreOf(incidents.metric)).toEqual(['persons', 'days']);
		expect(incidents && peopleAre(incidents.metric, 'days')).toBe('row of cases');
		expect(['contacts', 'marac-repeat'].map(are)).toEqual(Array(2).fill('row of cases'));
		expect(['support-engagement', 'capability-change', 'reciprocity'].map(are)).toEqual([
			'row of referrals',
			'row of assessments',
			'row of referrals'
		]);
		// heads and respondents of one team-month are not the same people
		expect(['sickness-share', 'burnt-out-share'].map(are)).toEqual(['heads of workforce', 'respondents of workforce']);
	});
});
