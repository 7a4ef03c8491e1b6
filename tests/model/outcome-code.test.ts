import { describe, expect, it } from 'vitest';
import { notRecorded } from '../../src/lib/model/area';
import { isAdopted, isClosed, isClosedWithoutConcern, isWithdrawn } from '../../src/lib/metric/channel-outcome';
import { hasCode, isCharge, isPending, plain } from '../../src/lib/model/outcome-code';
import { saysNo, saysYes } from '../../src/lib/model/yes-no';

/** Of these texts, those of which it holds. */
const of = (texts: readonly string[], holds: (text: string) => boolean) => texts.filter(holds);

describe('isPending(outcome)', () => {
	it.each([
		notRecorded,
		'Not assigned',
		'Not yet assigned',
		'No outcome',
		'No outcome yet',
		'Pending',
		'Ongoing',
		'Open',
		'Awaiting a decision of prosecutors',
		'Under investigation',
		'Still under investigation',
		'Investigation ongoing',
		'In progress',
		'Live',
		'TBC'
	])('is true of “%s”', (outcome) => {
		expect(isPending(outcome)).toBe(true);
	});
	it('is false of what is decided', () => {
		const decided = ['1', '16', 'Charged', 'Closed, no longer pending', 'Open verdict', 'Investigation complete', ''];
		expect(of(decided, isPending)).toEqual([]);
	});
});

describe('isCharge(outcome)', () => {
	it('is true of outcomes 1 and 1A, and of a charge or summons in words', () => {
		const charges = [
			'1',
			'1A',
			'Charge',
			'Charged',
			'CHARGED – alternate offence',
			'Summons',
			'Summonsed',
			'Charge/Summons',
			'Charge or summons',
			'charged and summonsed'
		];
		expect(of(charges, isCharge)).toEqual(charges);
	});
	it('is false of others', () => {
		expect(of(['16', '11', '1B', 'Not charged', 'Discharged', 'Chargeable', 'Caution', ''], isCharge)).toEqual([]);
	});
});

describe('hasCode(outcome, codes)', () => {
	it('holds outcomes to the codes as they are written', () => {
		expect(of(['1', '1A', '2', '16', '22'], (outcome) => hasCode(outcome, ['2', '22']))).toEqual(['2', '22']);
	});
	it('takes a charge in words for outcome 1', () => {
		expect(hasCode('Charged', ['1'])).toBe(true);
		expect(hasCode('Charged', ['2'])).toBe(false);
		expect(hasCode('Cautioned', ['1'])).toBe(false);
	});
	it('tells outcome 1A from outcome 1, which may be chosen without it', () => {
		expect(hasCode('1A', ['1'])).toBe(false);
		expect(hasCode('1A', ['1', '1A'])).toBe(true);
	});
});

describe('plain(text)', () => {
	it('is lower case with single spaces, without punctuation but / and &', () => {
		expect(plain('  Charge – or: SUMMONS! ')).toBe('charge or summons');
		expect(plain('Women’s Aid & Refuge / 24-7')).toBe('women s aid & refuge / 24 7');
	});
});

describe('outcomes of Prevent referrals', () => {
	it('are adopted', () => {
		const adopted = [
			'Adopted',
			'Adopted as a Channel case',
			'Adopted by Channel',
			'Channel case',
			'Adopted Channel case',
			'Consented to Channel'
		];
		expect(of(adopted, isAdopted)).toEqual(adopted);
		expect(of(['Not adopted', 'Adopted elsewhere', 'Channel cases', 'No Channel case', 'Closed'], isAdopted)).toEqual(
			[]
		);
	});
	it('are closed without further concern', () => {
		const closed = [
			'No concern',
			'No further concerns',
			'No further terrorism concern',
			'Closed: no further concern',
			'Closed with no further concerns',
			'Closed without concern'
		];
		expect(of(closed, isClosedWithoutConcern)).toEqual(closed);
		expect(of(closed, isClosed)).toEqual(closed);
		const others = [
			'Closed with concerns',
			'No further action',
			'Further concerns',
			'No concern yet',
			'Open, no concern'
		];
		expect(of(others, isClosedWithoutConcern)).toEqual([]);
	});
	it('are closed otherwise, or withdrawn', () => {
		expect(of(['Closed', 'Closed with concerns', 'Consent withdrawn', 'Withdrew consent'], isClosed)).toHaveLength(4);
		expect(of(['Not closed', 'Disclosed', 'Closedown', 'No further action', 'Adopted'], isClosed)).toEqual([]);
		expect(of(['Consent withdrawn', 'Withdrew consent', 'Closed', 'Drawn out'], isWithdrawn)).toEqual([
			'Consent withdrawn',
			'Withdrew consent'
		]);
	});
});

describe('saysYes(value), saysNo(value)', () => {
	const yes = ['Y', 'yes', 'TRUE', '1', 'Accepted', 'engaged', 'Heard', 'referred', 'x', '✓', ' ✔️ ', '☑', '✅'];
	const no = [
		'N',
		'no',
		'FALSE',
		'0',
		'Declined',
		'refused',
		'Rejected',
		'not accepted',
		'Not engaged',
		'did not engage',
		'not referred',
		'✗',
		'✘',
		'❌'
	];
	const neither = [
		'',
		'10',
		'yes and no',
		'oh yes',
		'oh no',
		'no answer',
		'was accepted later',
		'pending',
		notRecorded
	];
	it('read what is written for yes and for no, and nothing else', () => {
		const all = [...yes, ...no, ...neither];
		expect(of(all, saysYes)).toEqual(yes);
		expect(of(all, saysNo)).toEqual(no);
	});
});
