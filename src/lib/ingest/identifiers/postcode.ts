import { patternCheck } from './pattern';

/** The 124 postcode areas, and those of the Crown dependencies. */
const areas =
	'ab|al|b|ba|bb|bd|bh|bl|bn|br|bs|bt|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|e|ec|en|ex|eh|fk|fy|g|gl|gu|gy|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|l|la|ld|le|ll|ln|ls|lu|m|me|mk|ml|n|ne|ng|nn|np|nr|nw|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|s|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|ta|td|tf|tn|tq|tr|ts|tw|ub|w|wa|wc|wd|wf|wn|wr|ws|wv|yo|ze';
const outward = `(${areas})[0-9][0-9a-hjkmnp-y]?`;
const inward = '[0-9][abd-hjlnp-uw-z]{2}';

/** A full UK postcode anywhere in the value; districts ("SW1A") and sectors are not enough to count. */
export const postcode = patternCheck(
	'full postcodes',
	`\\b${outward} +${inward}\\b|[ ,]${outward}${inward}\\b|\\b${outward}${inward}[ ,]`
);

/** A postcode without its space as the whole value. Three in a hundred random letters and digits look like one. */
export const unspacedPostcode = patternCheck('postcodes without their space', `^${outward}${inward}$`, 0.1);
