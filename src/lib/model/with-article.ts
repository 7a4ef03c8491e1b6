/** Words that say what kind of thing a partnership is: one called by such a word at its end has an article, as "the Haven Project". */
const kinds = [
	'alliance',
	'association',
	'board',
	'centre',
	'clinic',
	'coalition',
	'collaboration',
	'collaborative',
	'collective',
	'compact',
	'consortium',
	'federation',
	'forum',
	'foundation',
	'helpline',
	'hub',
	'initiative',
	'link',
	'network',
	'panel',
	'partnership',
	'pathway',
	'pilot',
	'programme',
	'project',
	'scheme',
	'service',
	'task ?force',
	'team',
	'trial',
	'trust',
	'unit'
];
const endsAsThing = new RegExp(String.raw`\b(?:${kinds.join('|')})(?: \d+)?$`, 'i');
/** What stands after the name proper: "(Ealing)", ", Ealing", " – Ealing". */
const after = /\s*[,(].*$|\s+[-–—]\s.*$/;
/** Whose it is stands in place of an article: "Women’s Support Service", "Victims' Hub", "Our Project". Operations have none at all. */
const hasOwn = /^(?:the|an?|operation|our|my|your|their|his|her|its)\b|^\S*(?:['’]s|s['’])\s/i;

/** How a partnership is called within a sentence: "the Riverside Partnership", but "Eastside Together", "Refuge", "Operation Dauntless". */
export function withArticle(name: string): string {
	const proper = name.trim();
	return endsAsThing.test(proper.replace(after, '')) && !hasOwn.test(proper) ? `the ${name}` : name;
}
