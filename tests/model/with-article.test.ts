import { expect, it } from 'vitest';
import { withArticle } from '../../src/lib/model/with-article';

it.each([
	'Riverside Partnership',
	'Haven Project',
	'haven project',
	'IDVA Service',
	'Northside Outreach Team',
	'Perpetrator Programme',
	'Safe Homes Trust',
	'Willow Centre',
	'Ealing Hub',
	'Safe Lives Foundation',
	'Domestic Abuse Unit',
	'Early Help Pilot',
	'Violence Reduction Network',
	'South Bank Compact',
	'Lea Valley Link',
	'Riverside Partnership 2',
	'Haven Project (Ealing)',
	'Haven Project, Ealing',
	'Haven Project – Ealing'
])('%s has an article', (name) => {
	expect(withArticle(name)).toBe(`the ${name}`);
});

it.each([
	'Refuge',
	'Eastside Together',
	'Women’s Aid Ealing',
	"Women's Support Service",
	'Women’s Support Service',
	"Victims' Hub",
	'Operation Dauntless',
	'Operation Dauntless Team',
	'Project Vigilant',
	'The Haven Project',
	'the Haven Project',
	'Our Partnership',
	'Safelink',
	'Entrust',
	'Solace',
	'',
	'Jigsaw (a pilot)'
])('%s has none', (name) => {
	expect(withArticle(name)).toBe(name);
});
