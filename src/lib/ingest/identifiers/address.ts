import { patternCheck } from './pattern';

const streets =
	'street|st|road|rd|avenue|ave|lane|ln|close|cl|drive|dr|court|ct|way|gardens|gdns|terrace|terr|place|pl|crescent|cres|grove|hill|mews|square|sq|row|walk|rise|parade|green|view|wood|fields?|park|meadows?|gate|wharf|quay';

/** A house number with its street, or the number of a flat. */
export const address = patternCheck(
	'addresses',
	`(^|[, ])(flat|apartment|apt|unit) [0-9]+[a-z]?\\b|(^|[, ])[0-9]{1,4}[a-z]?,? +([a-z''’.-]+ ){1,4}(${streets})\\b|(^|[, ])[0-9]{1,4}[a-z]?,? +[a-z''’.-]+(${streets.split('|').slice(0, 12).join('|')})s?\\b`,
	0.02
);
