import { statisticsOfChange } from './statistics-of-change';

/** One statistical method as /methods prints it. */
export interface StatisticUsed {
	readonly name: string;
	readonly what: string;
	readonly formula: string;
	readonly source: string;
}

/** The methods behind every figure of this version, in the order they are met. */
export const statisticsUsed: readonly StatisticUsed[] = [
	{
		name: 'Wilson score interval',
		what: 'The 95% interval of a share: x of n, z = 1.960. No continuity correction.',
		formula: '(2x + z² ± z √(z² + 4x(1 − x/n))) ÷ (2(n + z²))',
		source: 'Wilson (1927), J Am Stat Assoc 22:209–212'
	},
	{
		name: 'Newcombe’s interval of a difference',
		what: 'The 95% interval of the difference d of two shares p₁ and p₂, in percentage points; l and u are their Wilson limits.',
		formula: 'd − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²)',
		source: 'Newcombe (1998), Stat Med 17:873–890, method 10'
	},
	{
		name: 'Katz’s interval of a ratio',
		what: 'The 95% interval of a relative difference, in per cent. Not given where a group has no events.',
		formula: 'ln(p₁/p₂) ± z √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂), exponentiated, less 1',
		source: 'Katz, Baptista, Azen and Pike (1978), Biometrics 34:469–474'
	},
	{
		name: 'Score test',
		what: 'Whether two shares differ, or one share from a fixed benchmark. Where an expected count is under 5, Fisher’s exact test, or for a fixed benchmark the exact binomial test.',
		formula: 'z = (p₁ − p₂) ÷ √(p̄(1 − p̄)(1/n₁ + 1/n₂)), where p̄ is the share of both together',
		source: 'Pearson (1900), Phil Mag 50:157–175; Fisher (1935), J R Stat Soc 98:39–82'
	},
	{
		name: 'Benjamini–Hochberg adjustment',
		what: 'Many groups compared at once will differ by chance. With more than one comparison in a figure, “better” or “worse” needs the interval and the adjusted p, at 5%.',
		formula: 'adjusted pᵢ = min over j ≥ i of pⱼ × m ÷ j, with the m values of p sorted upwards',
		source: 'Benjamini and Hochberg (1995), J R Stat Soc B 57:289–300'
	},
	{
		name: 'Student’s interval of a mean',
		what: 'The 95% interval of a mean of n amounts with the standard deviation s: a change of score, or a number of days or contacts.',
		formula: 'mean ± t(n − 1) × s ÷ √n',
		source: 'Student (1908), Biometrika 6:1–25'
	},
	{
		name: 'Welch’s interval and test of two means',
		what: 'Whether two means differ; their groups are taken for independent, their spreads are not taken for equal.',
		formula: 'd ± t(df) √(s₁²/n₁ + s₂²/n₂), with Satterthwaite’s df',
		source: 'Welch (1947), Biometrika 34:28–35; Satterthwaite (1946), Biometrics 2:110–114'
	},
	{
		name: 'Kaplan–Meier estimate',
		what: 'The share to whom it has happened by a day, where some are not yet followed so long: d of the n still followed on each day. Greenwood’s standard error, log-log limits; two shares are compared by the normal interval of their difference.',
		formula: '1 − ∏(1 − d/n)',
		source: 'Kaplan and Meier (1958), J Am Stat Assoc 53:457–481; Greenwood (1926)'
	},
	{
		name: 'Difference of two curves',
		what: 'Two Kaplan–Meier shares held against each other, with Greenwood’s standard errors.',
		formula: 'd ± 1.960 √(SE₁² + SE₂²)',
		source: 'Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd edition, section 1.4'
	},
	{
		name: 'Log-rank test',
		what: 'Whether curves differ by more than chance: to how many it happened in each group (O) against how many it would have had all one curve (E), day by day within the window.',
		formula: '(O − E)ᵀ V⁻¹ (O − E), V hypergeometric, χ² with groups − 1 degrees of freedom',
		source: 'Mantel (1966), Cancer Chemother Rep 50:163–170'
	},
	{
		name: 'Laney’s p′ chart',
		what: 'Limits of a share by period, from the shown periods that are covered whole; wider where a period has few people.',
		formula: 'p̄ ± 3 σz √(p̄(1 − p̄) ÷ nᵢ), σz = mean|zᵢ − zᵢ₋₁| ÷ 1.128',
		source: 'Laney (2002), Quality Engineering 14:531–537'
	},
	{
		name: 'XmR chart and its rules',
		what: 'Limits of counts, times and amounts by period. Signals: outside the limits; seven on one side; seven rising or falling; two of three beyond two thirds of the way.',
		formula: 'mean ± 2.66 × mean moving range',
		source:
			'Wheeler and Chambers (1992), Understanding Statistical Process Control, 2nd edition; NHS England, Making Data Count'
	},
	{
		name: 'Indirect standardisation',
		what: 'A share with the group’s mix of strata taken into account: observed over what everyone’s rates would give. Each is held against everyone only.',
		formula: 'O ÷ E with Byar’s limits of O, times everyone’s share; E = Σ nᵢ Xᵢ ÷ Nᵢ',
		source: 'Breslow and Day (1987), Statistical Methods in Cancer Research II, pages 65–69'
	},
	{
		name: 'Direct standardisation',
		what: 'What the group’s own rates would give everyone’s mix of strata; in the CSV, with 10 events or more.',
		formula: 'Σ wᵢ xᵢ ÷ nᵢ ÷ Σ wᵢ',
		source: 'Dobson, Kuulasmaa, Eberle and Scherer (1991), Stat Med 10:457–462'
	},
	{
		name: 'Fieller’s interval of a ratio',
		what: 'The 95% interval of the cost per repeat avoided: the extra cost a person c, taken as known, over the difference d of the shares seen again. Not estimable where d is not told from 0.',
		formula: 'c ÷ (d ± z SE), SE = √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)',
		source: 'Fieller (1954), J R Stat Soc B 16:175–185'
	},
	{
		name: 'Funnel limits',
		what: 'Where a group of n units would lie by chance alone, around θ₀, all shown groups pooled: exact binomial at 95% and 99.8%, interpolated. Outside is a reason to look, no verdict.',
		formula: '(r − α) ÷ n, r = the binomial quantile at q, α = (F(r) − q) ÷ (F(r) − F(r − 1))',
		source: 'Spiegelhalter (2005), Stat Med 24:1185–1202'
	},
	{
		name: 'Overdispersion of a funnel',
		what: 'Limits widened, where the switch is on, by how much more the k shown groups differ than by chance: on the arcsine scale, z winsorised at 10%. Under ten groups τ² is unreliable.',
		formula: 'sin²(asin √θ₀ ± z √(1/(4n) + τ²)), τ² = max(0, (Σz² − (k − 1)) ÷ (Σw − Σw² ÷ Σw)), w = 4n',
		source: 'Spiegelhalter (2005), Stat Med 24:1185–1202, appendix A.3; DerSimonian and Laird (1986)'
	},
	{
		name: 'Stabilised share',
		what: 'Each shown group’s share p drawn towards that of all of them, m, the more the fewer units n it has. Beside the share, never for it.',
		formula: 'm + A ÷ (A + m/n) × (p − m), A the variance between groups beyond chance',
		source: 'Marshall (1991), Appl Stat 40:283–294'
	},
	{
		name: 'Plain mean of groups',
		what: 'The benchmark in which each of the k shown groups weighs the same, with its own 95% interval.',
		formula: 'Σ pᵢ ÷ k ± 1.960 √(Σ pᵢ(1 − pᵢ)/nᵢ) ÷ k',
		source: 'Cochran (1977), Sampling Techniques, 3rd edition, section 5.3'
	},
	{
		name: 'People needed',
		what: 'Printed with “not enough evidence”: how many people a study of this size of difference would need, with 80% power and two-sided 5%.',
		formula: '((1.960 √((p₁ + p₂)(1 − (p₁ + p₂)/2)) + 0.842 √(p₁(1 − p₁) + p₂(1 − p₂))) ÷ (p₁ − p₂))² in each group',
		source: 'Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition'
	},
	...statisticsOfChange
];
