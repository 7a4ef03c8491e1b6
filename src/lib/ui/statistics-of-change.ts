import type { StatisticUsed } from './statistics-used';

/** The methods behind before and after against comparators. */
export const statisticsOfChange: readonly StatisticUsed[] = [
	{
		name: 'Difference in differences',
		what: 'How much more the share changed in a partnership’s areas (T) than in their comparators (C), from before the start (0) to after it (1). People are taken as independent.',
		formula: '(pT₁ − pT₀) − (pC₁ − pC₀) ± z √Σ p(1 − p)/n',
		source: 'Angrist and Pischke (2009), Mostly Harmless Econometrics, section 5.2'
	},
	{
		name: 'Trend before the start',
		what: 'Whether areas and comparators ran in parallel before: how their difference d moved from period to period, from three periods on. No sign of drift is no proof that there was none.',
		formula: 'Σ w(t − t̄)d ÷ Σ w(t − t̄)², w = 1 ÷ Σ p(1 − p)/n, ± z ÷ √Σ w(t − t̄)²',
		source: 'Angrist and Pischke (2009), section 5.2; Armitage, Berry and Matthews (2002), section 8.2'
	},
	{
		name: 'Suggested comparators',
		what: 'The nearest areas in their share l before the start and in its trend t, from the first half of that time to the second, in standard deviations. From shown values; without trends by share alone.',
		formula: '√(((l − l₀)/s_l)² + ((t − t₀)/s_t)²)',
		source: 'Stuart (2010), Stat Sci 25:1–21, section 2.2'
	},
	{
		name: 'Placebo test',
		what: 'Every other area that is shown takes the partnership’s place in turn and is held against all others together; p is the share of areas that changed at least as much, up or down.',
		formula: 'p = #{|effectⱼ| ≥ |effect|} ÷ areas',
		source: 'Abadie, Diamond and Hainmueller (2010), J Am Stat Assoc 105:493–505'
	},
	{
		name: 'Interrupted time series with a control',
		what: 'A line through the difference, period by period, that may jump (c) and bend (d) at the start s, from eight periods a side that follow each other. Newey–West errors of lag 1.',
		formula: 'y = a + bt + c[t > s] + d(t − s)⁺',
		source: 'Lopez Bernal, Cummins and Gasparrini (2018), Int J Epidemiol 47:2082–2093; Newey and West (1987)'
	}
];
