/** What one cell that should hold a number says. Hidden, missing and not applicable are three things, and none is zero. */
export type ReadNumber =
	| { readonly kind: 'given'; readonly value: number; readonly isPercent?: true }
	/** Suppressed by whoever published it. */
	| { readonly kind: 'hidden' }
	| { readonly kind: 'missing' }
	| { readonly kind: 'not-applicable' }
	| { readonly kind: 'unknown' };

/** Marks under which counts are suppressed: by statistical offices, spreadsheets, and hand. */
const hidden = new Set([
	'*',
	'**',
	'c',
	'[c]',
	'-',
	'–',
	'—',
	'..',
	'...',
	':',
	'n/a',
	'na',
	'#n/a',
	'np',
	's',
	'x*',
	'suppressed',
	'redacted'
]);
const below = /^(<|<=|≤|under|less than|fewer than) ?\d+$/;
const missing = new Set(['', '[x]', 'null', 'nan', '(blank)']);

/** Reads a number as people write it: thousands separators, a currency sign before it, a percent sign behind it (7 % is
 *  0.07), brackets or a minus for less than zero, a decimal comma where the column has them. */
export function readNumber(written: string, { decimalComma = false } = {}): ReadNumber {
	const text = written.replace(/[\s\u00a0\u202f\u200b\ufeff]+/g, ' ').trim();
	const folded = text.toLowerCase();
	if (missing.has(folded)) return { kind: 'missing' };
	if (folded === '[z]') return { kind: 'not-applicable' };
	if (hidden.has(folded) || below.test(folded)) return { kind: 'hidden' };
	if (folded === '[low]') return { kind: 'given', value: 0 };
	const parts = /^(\()? ?([-+−])? ?[£$€]? ?([-+−])?([\d., '’]*\d[\d., '’]*?)(e[-+]?\d+)? ?(%)? ?(\))?$/i.exec(text);
	if (!parts) return { kind: 'unknown' };
	const [, open, sign, innerSign, digits = '', exponent = '', percent, close] = parts;
	const plain = plainDigits(digits.trim(), decimalComma);
	const isTorn = (open === undefined) !== (close === undefined) || (sign !== undefined && innerSign !== undefined);
	if (plain === null || isTorn) return { kind: 'unknown' };
	const isNegative = open !== undefined || [sign, innerSign].some((one) => one === '-' || one === '−');
	const size = percent ? hundredth(Number(`${plain}${exponent}`)) : Number(`${plain}${exponent}`);
	if (!Number.isFinite(size)) return { kind: 'unknown' };
	const value = isNegative ? -size : size;
	return percent ? { kind: 'given', value, isPercent: true } : { kind: 'given', value };
}

/** Dividing 33.3 by 100 leaves 0.33299999999999996: as many digits are kept as a number surely has. */
function hundredth(value: number): number {
	return Number((value / 100).toPrecision(15));
}

/** Digits with a point before decimals and nothing between thousands; null where the separators contradict each other. */
function plainDigits(digits: string, decimalComma: boolean): string | null {
	const [thousands, decimal] = decimalComma ? ["[. '’]", ','] : ["[, '’]", '[.]'];
	const grouped = new RegExp(`^[1-9]\\d{0,2}(?:(${thousands})\\d{3})(?:\\1\\d{3})*(?:${decimal}\\d*)?$`);
	const simple = new RegExp(`^\\d*(?:${decimal}\\d*)?$`);
	if (!grouped.test(digits) && !simple.test(digits)) return null;
	const whole = digits.replace(new RegExp(thousands, 'g'), '');
	return decimalComma ? whole.replace(',', '.') : whole;
}

/** Whether a column writes decimals with a comma: some value can be read that way only, and none the other way only. Null
 *  where a value such as "1,234" fits both and nothing tells. */
export function usesDecimalComma(values: Iterable<string>): boolean | null {
	let [onlyComma, onlyPoint, either] = [false, false, false];
	for (const value of values) {
		if (!/[.,]/.test(value)) continue;
		const comma = readNumber(value, { decimalComma: true }).kind === 'given';
		const point = readNumber(value).kind === 'given';
		if (comma && !point) onlyComma = true;
		else if (point && !comma) onlyPoint = true;
		else if (comma && point) either = true;
	}
	if (onlyComma === onlyPoint) return onlyComma ? null : either ? null : false;
	return onlyComma;
}
