import { defaultSettings } from '../../src/lib/model/metric-settings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { stackContacts } from '../../src/lib/ingest/stack';
import { describeContacts } from '../../src/lib/table/describe';
import { fileOf, load } from '../ingest/load';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

describe('describeContacts', () => {
	it('lists the groups that are there, in their order, with their codes', async () => {
		const one = await load(
			engine,
			fileOf(
				'person_key,event_date,area,partnership,risk,Age_band\na,2024-01-02,Hackney,Hub,high,25-34\nb,2024-03-01,Heathrow,,standard,\n,2024-02-01,Camden,Hub,,18-24\n'
			)
		);
		const two = await load(engine, fileOf('event_date,area\n2023-12-31,City of London\n'), 2);
		const extracts = [one.extract, two.extract];
		await stackContacts(engine, extracts);
		const dataset = await describeContacts(engine, {
			extracts,
			benchmarks: [],
			settings: defaultSettings,
			cutoff: null
		});
		expect(dataset.areas.borough.groups.map(({ name, code }) => [name, code])).toEqual([
			['Camden', 'E09000007'],
			['City of London', 'E09000001'],
			['Hackney', 'E09000012'],
			['Heathrow', 'Heathrow']
		]);
		expect(dataset.areas.bcu.groups.map(({ name }) => name)).toEqual(['Central East', 'Central North', 'No BCU']);
		expect(dataset.areas.force.groups.map(({ name }) => name)).toEqual([
			'City of London Police',
			'Metropolitan Police',
			'No force'
		]);
		expect(
			dataset.dimensions.map(({ id, label, column, groups }) => [id, label, column, groups.map(({ code }) => code)])
		).toEqual([
			['partnership', 'partnership', 'partnership', ['Hub', 'none']],
			['risk', 'risk level', 'risk', ['standard', 'high', 'Not recorded']],
			['Age_band', 'age band', 'd1', ['18-24', '25-34', 'Not recorded']]
		]);
		expect(dataset).toMatchObject({
			keyedRows: 2,
			unkeyedRows: 2,
			firstDay: 19722,
			lastDay: 19783,
			themes: ['domestic_abuse'],
			roles: ['victim'],
			monthOnly: false
		});
	});
});
