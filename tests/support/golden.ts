/** The blocks of shared/golden/statistics.json: expected values from R. */
export interface Golden {
	readonly wilson: readonly ({ x: number; n: number; level: number } & Limits)[];
	readonly poisson: readonly {
		count: number;
		exposure: number;
		exactLower: number;
		exactUpper: number;
		byarLower: number;
		byarUpper: number;
	}[];
	readonly twoProportions: readonly {
		x1: number;
		n1: number;
		x2: number;
		n2: number;
		difference: number;
		diffLower: number;
		diffUpper: number;
		ratio: number | null;
		ratioLower: number | null;
		ratioUpper: number | null;
		zP: number;
		fisherP: number;
	}[];
	readonly survival: {
		data: readonly { time: number; event: number; group: string }[];
		curve: readonly {
			group: string;
			time: number;
			atRisk: number;
			events: number;
			survival: number;
			stdErr: number | null;
			lower: number | null;
			upper: number | null;
		}[];
		logrank: { chisq: number; df: number; p: number };
		at: readonly ({ group: string; time: number; survival: number } & Limits)[];
	};
	readonly standardisation: {
		strata: readonly {
			count: number;
			population: number;
			standard: number;
			refCount: number;
			refPopulation: number;
		}[];
		/** The gamma limits beside Dobson and Byar's are Fay and Feuer's, a method that is not ours. */
		direct: { rate: number; dobsonByarLower: number; dobsonByarUpper: number };
		indirect: { observed: number; expected: number; ratio: number } & Limits;
	};
	readonly funnelNormal: readonly FunnelRow[];
	readonly funnelExact: readonly FunnelRow[];
	readonly xmr: { values: number[]; centre: number; meanMovingRange: number; sigma: number } & Limits;
	readonly pChart: {
		x: number[];
		n: number[];
		centre: number;
		lower: number[];
		upper: number[];
		sigmaZ: number;
		laneyLower: number[];
		laneyUpper: number[];
	};
	readonly benjaminiHochberg: readonly { p: number; adjusted: number }[];
	readonly differenceInDifferences: {
		preX1: number;
		preN1: number;
		postX1: number;
		postN1: number;
		preX0: number;
		preN0: number;
		postX0: number;
		postN0: number;
		estimate: number;
		se: number;
	} & Limits;
	readonly interruptedTimeSeries: {
		y: number[];
		start: number;
		coef: Segments;
		se: Segments;
		olsSe: Segments;
	};
	readonly empiricalBayes: { x: number[]; n: number[]; mean: number; variance: number; shrunk: number[] };
}

interface Limits {
	readonly lower: number;
	readonly upper: number;
}

interface FunnelRow {
	readonly p0: number;
	readonly n: number;
	readonly lower95: number;
	readonly upper95: number;
	readonly lower998: number;
	readonly upper998: number;
}

interface Segments {
	readonly intercept: number;
	readonly slope: number;
	readonly level: number;
	readonly trend: number;
}
