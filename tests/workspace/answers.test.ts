import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { Answers, type Screen } from '../../src/lib/workspace/answers.svelte';
import type { FigureRequest } from '../../src/lib/workspace/answer';
import { Session } from '../../src/lib/workspace/session';
import { nodeSource } from '../support/node-engine';
import { readInto } from '../support/read-into';

describe('answers', () => {
	let session: Session;
	let dataset: Dataset;

	beforeAll(async () => {
		session = await Session.open(() => {}, nodeSource());
		const rows = Array.from({ length: 400 }, (_, index) => {
			const risk = index % 4 === 0 ? 'high' : 'standard';
			return `p${index % 250},202${1 + (index % 2)}-0${1 + (index % 9)}-11,${index % 3 ? 'Camden' : 'Brent'},${risk}`;
		});
		const file = new File([['person_key,event_date,area,risk', ...rows].join('\n')], 'made-up.csv');
		const read = await readInto(session, file);
		dataset = await session.take([read], { day: dayFromIso('2024-12-31') ?? 0, confirmed: true });
	});
	afterAll(() => session.close());

	const byRisk = (risk: string): FigureRequest => ({
		slot: 'intervals',
		name: 'intervals',
		question: { ...defaultQuestion, filters: [{ dimension: 'risk', keys: [risk] }] }
	});

	function askedRisk(answers: Answers): string | undefined {
		const answer = answers.bySlot['intervals'];
		return answer?.state === 'answered' ? answer.figure.head.question.filters[0]?.keys[0] : undefined;
	}

	/** A page of which some places are seen: `released` tells, of one risk, what is released and what of the page is shown by then. */
	function pageOf(requests: (question: Question) => FigureRequest[]) {
		const seen = new Set<string>();
		const answers = new Answers({ sees: (place) => seen.has(place) });
		const released = async (risk: string) => {
			const told: string[] = [];
			const screen: Screen = async ({ head }) => {
				const shown = Object.keys(answers.bySlot).filter((slot) => answers.bySlot[slot]?.state === 'answered');
				told.push(`${head.by.id} after ${shown.join() || 'nothing'}`);
				return null;
			};
			answers.requests = requests(byRisk(risk).question);
			await answers.ask(session, dataset, 'threshold-10', screen);
			return told;
		};
		return { seen, answers, released };
	}

	it('are those of the latest question, whichever comes back first', async () => {
		const answers = new Answers();
		answers.requests = [byRisk('high')];
		const first = answers.ask(session, dataset, 'threshold-10');
		answers.requests = [byRisk('standard')];
		const second = answers.ask(session, dataset, 'threshold-10');
		await Promise.all([first, second]);
		expect(askedRisk(answers)).toBe('standard');
	});

	it('keep the last figure to be looked at while the next is on its way', async () => {
		const answers = new Answers();
		answers.requests = [byRisk('high')];
		await answers.ask(session, dataset, 'threshold-10');
		const before = answers.bySlot['intervals'];
		answers.requests = [byRisk('standard')];
		const next = answers.ask(session, dataset, 'threshold-10');
		const meanwhile = answers.bySlot['intervals'];
		expect(meanwhile?.state === 'asking' && before?.state === 'answered' && meanwhile.last === before.figure).toBe(
			true
		);
		expect(answers.asking).toBe(true);
		await next;
		expect(askedRisk(answers)).toBe('standard');
		expect(answers.asking).toBe(false);
	});

	it('wait a moment for the next to be drawn with, and no longer', async () => {
		const answers = new Answers();
		let letGo = () => {};
		let held = Promise.resolve();
		const screen: Screen = async ({ head }) => (head.by.id === 'risk' ? (await held, null) : null);
		const asked = (risk: string) => {
			const first = byRisk(risk);
			answers.requests = [first, { ...first, slot: 'second', question: { ...first.question, by: 'risk' } }];
			return answers.ask(session, dataset, 'threshold-10', screen);
		};
		await asked('high');
		held = new Promise((resolve) => (letGo = resolve));
		const next = asked('standard');
		await expect.poll(() => askedRisk(answers), { timeout: 5000 }).toBe('standard');
		expect(answers.bySlot['second']?.state).toBe('asking');
		letGo();
		await next;
		expect(answers.bySlot['second']?.state).toBe('answered');
	});

	it('show what is on the screen before what is not is released, in the order of the page', async () => {
		const { seen, answers, released } = pageOf((question) => [
			{ slot: 'first', name: 'intervals', question },
			{ slot: 'second', name: 'intervals', question: { ...question, by: 'risk' } },
			{ slot: 'third', name: 'intervals', question: { ...question, by: 'period' } }
		]);
		await released('high');
		expect((await released('standard')).slice(0, 2)).toEqual(['area after nothing', 'risk after nothing']);
		seen.add('first');
		expect((await released('high')).slice(0, 2)).toEqual(['area after nothing', 'risk after first']);
		seen.add('second');
		expect(await released('standard')).toEqual([
			'area after nothing',
			'risk after nothing',
			'period after first,second'
		]);
		expect(Object.values(answers.bySlot).map(({ state }) => state)).toEqual(Array(3).fill('answered'));
	});

	it('are released in the order of the page wherever they are looked at, those in sight shown first', async () => {
		const { seen, released } = pageOf((question) => [
			{ slot: 'own', name: 'intervals', question, lookedAtIn: ['head', 'own'] },
			{ slot: 'beside', name: 'intervals', question: { ...question, by: 'risk' }, lookedAtIn: ['table'] },
			{ slot: 'table', name: 'intervals', question: { ...question, by: 'period' } }
		]);
		const order = (told: string[]) => told.map((one) => one.replace(/ after .*/, ''));
		await released('high');
		for (const places of [[], ['head'], ['own'], ['table'], ['head', 'table']]) {
			seen.clear();
			for (const place of places) seen.add(place);
			expect(order(await released(places.length % 2 ? 'standard' : 'high'))).toEqual(['area', 'risk', 'period']);
		}
		seen.clear();
		seen.add('head');
		expect((await released('standard'))[1]).toBe('risk after own');
		seen.clear();
		seen.add('table');
		expect(await released('high')).toEqual(['area after nothing', 'risk after nothing', 'period after nothing']);
	});

	it('say what the extracts lack as a refusal, not as a failure', async () => {
		const answers = new Answers();
		answers.requests = [{ ...byRisk('high'), question: { ...defaultQuestion, by: 'shoe size' } }];
		await answers.ask(session, dataset, 'threshold-10');
		expect(answers.bySlot['intervals']).toMatchObject({ state: 'refused' });
	});
});
