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
	yusuf yvonne zahra zainab zara zoe
	aadam aaliyah abbas abdi abdirahman abena adaeze ade adeola adewale aditya adnan afia agnieszka ahmad aidan aiden aine akua aleksander
	aleksandra alejandro alessandro alexandru alina amadou amal aman amandeep amara amit amrit ana anastasia andreas andrei anil anita
	anjali ankit anna antonia antonio anwar aoife arif arjun arturo arun asad asha ashok asif asma ayaan ayan ayodele ayse aziz balraj
	baljit barbara bartosz beata bhavna blessing bogdan bronwyn carlos carmen caoimhe ceri chidi chiara chinedu chioma ciara cian claudia
	conor cristian cristina dafydd daljit dara davinder deepak denis deepika devi dilip dimitri dimitrios dinesh dorota ebony eduardo efe
	elif eilidh eimear ekaterina elzbieta emeka emine emre eoin esi esra ewa ewan fabio faisal faiza farhan farida fatema fatma fatou
	fatoumata federico femi fernando filip finn florin folake francesca francesco funmilayo gabriel gabriela gabriele georgi geeta giovanni
	giulia giuseppe gloria gita grzegorz gurpreet habib hafsa halima hamid hamish hana harpreet haroon haruna hasan hassan hira hui
	hussein huw idris ifeoma ikram ilona imani imran inderjit ioan ioana ion irina ismail ivana iwona jagdeep jahangir jakub jamal jamila
	jasbir jaspreet javed javier jesus jing joao jorge jose joanna juma jung kamal kamila karim karolina kasia katarzyna kaveh kavita
	khalid khalil kiran kofi krishna krystyna krzysztof kuldeep kwabena kwame kwasi lakshmi laszlo latif leila lin liu ling lorenzo
	lubna lucia luca lukasz maciej magdalena mahmoud malgorzata malik manish manjit manuel marcin marek mariam marija mario mariusz
	marta mateusz matteo mehdi mei meera meena mei michal miguel mihai mihaela milan ming mircea miriam mohsin monika muhammed mukesh murat
	musa nabil nadeem nadine naeem nasir nasreen navdeep neha ngozi niamh nikhil nisha noor nuno nur obinna oksana olga olu oluwaseun
	olumide omolara onyeka orla osman pablo padraig parminder patrycja pawel pedro petr petra pooja prakash pradeep preeti prem przemyslaw
	radu rafael rafal raheem rajesh rajinder raju ramesh rana ranjit rashid ravi ravinder razia rehana rekha renata riaz ricardo rizwan
	roberto rohan rohit roisin roksana roza rukhsana ruta saad sabina sadia sadiq safia sagal said salma saleem salman sandeep sanjay sanjeev
	santosh saoirse satnam savita sebastiano selim serkan shabana shabnam shahid shamima shazia shreya shu sinead siobhan sibusiso
	simran sita slawomir sobia stanislaw stefan stefania sukhdeep sukhjit sumaya sumit sunil sunita suresh surinder svetlana syed tadeusz
	tahir tamika tanveer tariq temitope thabo thandiwe themba tina tolu tomas tomos tunde uche ugo umar uzma vasile victoria vijay vikram
	vinod viktor vladimir waheed waleed wei weronika wiktoria wioletta wojciech xin yan yaw yetunde ying yosef yuki yusra zahid zahir
	zainab zeeshan zeynep zofia zubair zuzanna
	abigail ada adele agnes alana albie alec aled alex alexis alfred alyssa amelie anastasia angus annabel annette annabelle archie arlo arran
	arthur astrid athena audrey aurora barney bella benedict bertha bethan billy blake bobby bonnie bradley brandon brandy brody bryan
	bryn byron caitlin calvin camilla candice carlton carly carter casey cassandra cecilia cedric celia chad chantelle charlene chase chester
	christian christy clara claudia clayton clifford clifton clint cody cole connie constance cora corey courtney cory curtis dana dale
	damien darcy darlene darryl daphne dexter dina dolores dominique drew dustin dwayne earl eddie edgar edwin eleanora elias elijah elisabeth
	elise eliza elliott ellis eloise elsa elvis emilia emmett ernest erica esme esther eugene eunice evan everett ezra fabian felicity felix
	fern floyd freddie freda gabrielle gail gene genevieve geraldine gilbert gina gladys glenda gregg greta guillermo gwendolyn hank
	harley harvey hattie henrietta herbert herman hilary hilda homer horace hugo humphrey ibrahima ida imogen ina ines inez irving ivor jackson
	jaime jared jarrod jasper jayden jeanette jeanne jenna jerome jerry jesse jessie jimmy joel joann jodie johanna jonah josie jude
	julianne juliet kaitlyn kara karl kaylee kayleigh keira kelsey kelvin ken kendra kirk kirsten kristen kristin kristina kurt lacey lance
	larry lauryn leanne lena leonie leroy leslie lester leticia levi lewis lila lillian lionel lloyd lola lonnie loretta lottie lucia
	lucille luella luther lyle mable mack maddison madeleine madison mae maggie malachi mandy marcella marcia marco marcella marjorie
	marlon marsha marshall marta marvin mathew mattie maxine maxwell melinda melody meredith mervyn micah mickey milton mindy minnie
	miranda miriam mitchell mohammad mollie morris muriel myra myrtle nadine nannie nell nellie nelson nettie neville nikki noel nora
	norbert odessa olive ollie opal ora orlando otis pam pansy patsy patti patty pearl percy perry pete phil philippa preston quentin rachael
	raphael ramona randall randy raquel ray regina reginald rene rex rhonda riley robbie roberta rocky roderick roland roman ron
	ronan ronnie rosalie rosalind rosanne rosetta rowan rowena roxanne rudy rufus rupert sabrina sadie sammy sandy saul seth shane shari shaw shelley
	shelly sherry silas simone skye solomon sonja sonya spencer stan stella sterling susie sybil sydney tabitha tamara tasha
	ted tessa thea tia tim toby todd tommie tonya travis tricia troy tyrone ursula van vera verity vernon vicki vickie vicky viola
	wallace wanda warren wendell wesley whitney wilbur wilma winston wyatt xavier yvette zachary zack
	mehmet ahmet huseyin omer ramazan halil suleyman salih kadir yasin ugur ozan tolga volkan kemal cem deniz burak berk onur hakan
	hatice meryem serife zehra sultan hanife merve fadime yasemin ozlem sevgi gulsen gul nurcan songul filiz ebru tugba derya aylin
	giorgio giacomo alessia martina sara chiara valentina elisa silvia paola laura simone davide andrea stefano riccardo tommaso enrico
	nicolo salvatore vincenzo carmela rosa angela antonella mirko`);
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
	williams williamson willis wilson winter wong wood woods woodward wright wyatt yates young yusuf
	abbasi abdi abdullah abiola abubakar acheampong addo adebayo adeleke adeola adewale afolabi agarwal agyeman aguilar ahmad ahmadi
	akinola akpan alam alexandrescu almeida amin amoah anand ansah antonescu appiah arora arslan asante asif aslan ashraf aydin aziz baba
	bah bakshi balogun bangura banerjee baptiste barua bashir bhatt bhatti bianchi bose boateng bello bhuiyan bianco byrne carvalho celik
	cheng cheung choi chopra choudhury chowdhury chukwu constantin costa cruz dabrowski dang danjuma das demir desai desouza devi dhillon
	diallo dias diaz ding dlamini dobrescu donovan dos duong eze fall farah farooq fernandes fernandez ferrari ferreira fofana fonseca garcia
	gebre ghosh gill gomes gomez goncalves gonzalez grewal griffith gul gunes habib haider hassan hosseini huang hussein ibrahim idowu idris
	ionescu ismail iyer jalloh jama jankowski jaiswal javed jha jimenez joshi kamal kamara kaplan kaminska kaminski kapoor kaya keita
	kelleher khatun khatoon kovacs kowalska kowalczyk kozlowski krawczyk kulkarni kurt lal lam latif lau lewandowska lewandowski li liang lim lin
	liu lopez lopes lungu ma mahmud mahlangu majumdar malik mandal marin markovic martinez martins mazur mehmood mehra mehta
	mendes menon mensah mir mishra mitra mohammad moldovan mukherjee murphy musa mustafa naidoo nair nasir ncube ndlovu nkosi novak nowakowski
	ocallaghan obi odonnell odonoghue ofori ogunleye okeke okonkwo okoro okoye oladipo oliveira omar omalley onyango osei osman osullivan
	owusu ozturk pandey park pavlov pawar pereira perera petrov phan pham pillai pinto popa popescu popov qureshi radu raja rajan ramirez ramos
	rana rao rathod rashid reddy rehman reyes ribeiro rizvi rodrigues rodriguez romano rossi roy russo saeed sahin saleh salim sanchez sandhu
	santos sarkar sarpong schmidt sen sesay sethi sharif shahid sheikh shetty shrestha siddiqui sidhu silva sinha soares sokolov sousa stan
	stoica suleiman sultana sun syed szymanska szymanski takahashi tan tang teixeira tesfaye thapa tiwari torres toure tran trivedi uddin usman
	vargas varma verma vu wang warsame wei wisniewska wisniewski wojcik wozniak wu xu yadav yan yang yeung yildirim yildiz yilmaz yu zaman
	zhang zhao zheng zhou zhu zielinski zulu
	abbott adkins aldridge alexander allison anthony archer armitage arthur ashby atkins avery ayers baird baldwin ballard bannister
	barber barlow barnard barrow barton bassett batchelor beck beckett benson bentley berry bingham birch blackburn blair blackwell blackwood
	blake bloggs boyd boyle bradshaw brewer bridges briscoe bristow broadhurst brock browning bruce buchanan buckley bull burnett burrows burt
	butt bush cain callaghan calvert cannon carey carlson carney cartwright carver casey cassidy chadwick chamberlain chaplin charlton
	chase christensen christie churchill clay clements clifford cochran coates cohen colbert collier compton conner connelly conway cookson
	copeland corbett cornwell costello coulson cousins cowan cowell crane cronin crosby cross crossley crouch crowe cullen cummings cunliffe
	daniel daugherty davey denham dennis denton devlin dickens dickinson dickson dillon dodd dolan dougherty douglas downes drake drew driscoll
	dudley duke dutton eastwood eaton ellison emery fallon farmer faulkner fenton fielding finlay finn fitzpatrick flanagan
	floyd foley forbes ford forrest frank freeman friel frost gale galloway garner garrett gates gibb gleeson glenn godfrey
	golding goodman goodwin goodwin gough gould grady greaves greer gross grover guest haines hale haley hammond hampton hanna hansen
	hanson harding harmon harrington hartmann hatton haigh hayward heath heaton henson hickman hinton hoare hobson hogan holden
	holder holman hooton horn horton hoskins howell hubbard huff hull humphreys humphries hurley hurst irving irwin jacobs jacobson jamieson jeffries
	jennings jensen jewell johns joyner judd kane keane kearney keating keeling keen kelley kellett kemp kendall kenny kilgore kinsella kirkland
	kirkpatrick knott knox kramer kuhn lacey laing landry lane langley larkin larson leach leblanc lester levy lindsay lister livingstone
	locke lockwood logan lovell lowry lucas lyons mace macleod madden maguire maher mahoney malone mann marks marriott
	mather maxwell mcallister mcbride mccabe mccall mccann mccormick mccoy mccullough mcdaniel mcdermott mcdonnell mcdowell mcgee
	mcgrath mcguire mcintyre mckay mckee mclaughlin mclellan mcmahon mcmillan mcnally mcneill mcpherson meade mellor mercer meyer middleton
	milne mitchell molloy monaghan moody mooney moran morley morrow moyle mueller mullen mullins munro murdoch nance neal needham newell
	nicholas nicolson nielsen nightingale nixon nolan norwood odonnell oconnell ogden ohara okeefe oreilly oneal orr osborn otoole page paine palmer
	parrish pate patrick patton paul payne pearce peck pemberton penn perez pike pitt platt plummer pollock pond potts
	prince pritchett proctor pryor pugh purcell quigley rafferty raines ramsey randolph ray raymond redmond reilly rhodes rice rigby riggs rivers
	roach robbins roberson robert roche rodgers roe rollins ronan rowland russo rutherford rutter salter samuel sampson sargent
	savage sawyer sears sellers seymour shannon shelton shepard sheridan sherman shields siddall skelton slade sloan snow
	snyder sparks spence squires stacey stanley stanton starr steele stein stephen stevens stott stratton
	strickland styles swain swan swanson swift sykes talbot tanner tatum tennant terrell terry thornhill thorpe thurston tierney timms
	tobin tomlinson travis trevino tully tyson underwood upton vance vega vernon vickers vincent voss waddington wagner waite
	walden waller wallis wareham waterhouse waterman weaver webber weber weeks weston whalen wheatley whelan whitaker whitfield whitmore wickens
	wilcox wilder wiley wilkes willard willett winstanley winter wiseman witt wolfe woodcock woodhouse woodruff woolley worthington wray yeates
	sahin dogan kilic cetin kara koc ozkan simsek polat korkmaz cakir erdogan bulut keskin unal turan ozdemir avci tekin akin
	ricci marino greco conti gallo costa giordano mancini rizzo lombardi moretti barbieri fontana mariani rinaldi caruso ferrara galli martini leone
	longo gentile martinelli vitale`);

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
