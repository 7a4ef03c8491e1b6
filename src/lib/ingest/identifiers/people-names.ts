/** Forenames and surnames that are frequent in the United Kingdom, of many origins, in lower case. Facts, gathered by hand: a
 *  list of every name is neither to be had nor needed, for a column is judged by how many of its values are names. */
export const forenames: ReadonlySet<string> = words(`
	aaron abdul abdullah abigail adam adrian ahmed aisha alan albert alex alexander alexandra alfie alfred ali alice alison amanda
	amber amelia amina amir amy ana andrea andrew angela anita ann anna anne annie anthony antonio arthur asha ashley aubrey austin ava
	ayesha barbara barry beatrice becky ben benjamin bernard beth bethany betty beverley bilal brenda brian bridget bruce callum
	cameron carl carla carol caroline carolyn catherine charles charlie charlotte chelsea cheryl chloe chris christina christine
	christopher claire clare clive colin connor craig cynthia daisy damian daniel danielle darren david dawn dean deborah debra denise
	dennis derek diana diane dominic donald donna doris dorothy douglas dylan edith edward eileen elaine eleanor elena elizabeth ella
	ellen ellie elliot elsie emily emma eric erin ethan eva eve evelyn evie faith farah fatima fiona florence frances francis frank
	fraser frederick freya gareth gary gavin gemma geoffrey george georgia georgina gerald gerard gillian glenn gloria gordon grace
	graham grant greg gregory guy gwen hamza hannah harold harriet harry hassan hayley hazel heather helen henry holly howard hugh
	ian ibrahim imran irene iris isaac isabel isabella isla ivan ivy jack jackie jacob jacqueline jade jake james jamie jan jane janet
	janice jasmine jason jay jayne jean jeffrey jemma jennifer jenny jeremy jessica jill jim joan joanna joanne joe john johnny jonathan
	jordan joseph josephine joshua joy joyce juan judith julia julian julie june justin karen karl kate katherine kathleen kathryn
	katie kay keith kelly kenneth kerry kevin khadija kieran kim kimberley kirsty kyle lara laura lauren lawrence layla leah lee leo
	leon leonard lesley leslie lewis liam lilian lily linda lindsay lisa logan lorna lorraine louis louise lucas lucy luis luke lydia lynn
	lynne mabel maisie malcolm marc marcus margaret maria marian marie marilyn marion mark marlene martha martin martyn mary maryam
	mason matilda matthew maureen maurice max maya megan mehmet melanie melissa mia michael michelle mike mildred millie mohamed
	mohammad mohammed molly monica morgan muhammad mustafa nadia nancy naomi natalie natasha nathan neil niamh nicholas nicola nicole
	nigel nina noah noel nora norma norman oliver olivia omar oscar owen pamela patricia patrick paul paula pauline peggy penelope peter
	philip phoebe phyllis piotr polly poppy priya rachel rahul raj ralph raymond rebecca reece rhys richard rita robert robin rodney
	roger ronald rosa rose rosemary rosie ross roy ruby russell ruth ryan sabrina saira sally sam samantha samira samuel sandra sara sarah
	scarlett scott sean sebastian shannon sharon shaun sheila shirley sian sidney simon sofia sonia sophia sophie stacey stanley
	stella stephanie stephen steve steven stewart stuart sue summer susan suzanne sylvia tamara tanya tara teresa terence terry
	thelma theo theodore theresa thomas tiffany tim timothy tina tom tomasz tommy toni tony tracey tracy trevor tyler usman valerie
	vanessa vera veronica victor victoria vincent violet virginia vivian walter wayne wendy wilfred will william winifred yasmin
	yusuf yvonne zahra zainab zara zoe`);
export const surnames: ReadonlySet<string> = words(`
	adams adeyemi ahmed akhtar ali allen anderson andrews armstrong arnold ashton atkins atkinson austin bailey baker baldwin ball
	banks barker barnes barrett barry bates baxter begum bell bennett berry bevan bird bishop black blake bond booth bowen
	bradley brady brennan briggs brooks brown bryan bryant burgess burke burns burton butcher butler byrne cameron campbell carpenter
	carr carroll carter chambers chan chandler chapman chaudhry chen clark clarke clayton cole coleman collins connolly connor cook
	cooke cooper cox craig crawford cross cunningham curtis dale daly daniels davidson davies davis davison dawson day dean dixon dobson
	docherty doherty donnelly doyle duffy duncan dunn dyer edwards elliott ellis evans farrell ferguson field finch fisher fitzgerald
	fleming fletcher flynn forster foster fowler fox francis franklin fraser freeman french frost fuller gallagher gardner george
	gibbons gibbs gibson gilbert giles gill glover goddard gordon graham grant gray green greenwood gregory griffin griffiths gupta
	hall hamilton hancock hardy harper harris harrison hart hartley harvey hawkins hayes haynes henderson henry herbert hewitt hicks
	higgins hill hilton hobbs hodgson holland holloway holmes holt hooper hope hopkins houghton houston howard howarth howe howell howells
	hudson hughes hunt hunter hussain hutchinson hyde ingram iqbal islam jackson james jarvis jenkins jennings johnson johnston jones
	jordan joseph joyce kaur kay kelly kemp kennedy kent kerr khan king kirby knight knowles kowalski kumar lamb lambert lane law
	lawrence lawson lee lees leonard lewis lloyd long lowe lucas lynch macdonald mackenzie mahmood manning marsden marsh marshall
	martin mason matthews may mccarthy mcdonald mcgregor mckenna mckenzie mclean metcalfe miah miles miller mills mistry mitchell
	mohamed mohammed moore moran morgan morris morrison morton moss muir murphy murray myers nash naylor nelson newman newton nguyen nicholls
	nicholson noble nolan norman norris north norton nowak obrien oconnor okafor oliver oneill osborne owen owens palmer parker parkin
	parkinson parry parsons patel patterson payne peacock pearce pearson perkins perry peters phillips pickering pollard poole pope porter
	potter powell power pratt preston price pritchard quinn rahman ramsay randall read reed rees reeves reid reynolds rhodes richards
	richardson riley roberts robertson robinson robson rogers rose ross rowe rowley russell ryan sanders sanderson saunders savage
	schofield scott shah sharma sharp sharpe shaw shepherd short simmons simpson sims sinclair singh skinner slater smart smith
	spencer stephens stephenson stevens stevenson stewart stokes stone stuart sullivan sutton sweeney tait tate taylor thomas thompson
	thomson thornton todd townsend tucker turnbull turner tyler vaughan wade walker wall wallace walsh walters walton ward warner warren
	waters watkins watson watts webb webster welch wells west wheeler white whitehead whitehouse whittaker wilkins wilkinson
	williams williamson willis wilson winter wong wood woods woodward wright wyatt yates young yusuf`);

/** Months, and boroughs of one word that are surnames too: in an extract they are far likelier what they say. */
function words(text: string): ReadonlySet<string> {
	const others = new Set('april may june august sutton barnet brent camden'.split(' '));
	return new Set(
		text
			.trim()
			.split(/\s+/)
			.filter((word) => !others.has(word))
	);
}
