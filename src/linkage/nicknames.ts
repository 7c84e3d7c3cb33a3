/**
 * Forenames that one person may use in place of one another: short forms, pet forms, and the spellings a name takes when
 * it is carried between alphabets. One line a family; a name may stand in several. Written for the project from common
 * knowledge; all folded as `foldText` folds. It is a fact about usage, not about people: it raises no one's score by itself.
 */
const families = `
abigail abby abbie abi gail
abdul abdel abd abdal
abdullah abdallah abdulla
adam ad
ahmed ahmad ahmet achmed
agnieszka aga agnes
alan allan allen al
albert al bert bertie
aleksander alexander alex alec sandy xander sasha alek olek alasdair alistair alejandro iskander
aleksandra alexandra alex sandra sasha ola lexi
alfred alf alfie fred
ali aly alee
alison ally allie
amanda mandy
amelia millie amy emelia
amin ameen
amir ameer
andrew andy drew andrzej andrei andre andreas andras andriy
angela angie ange
ann anne anna annie nan nancy hannah ania anya ana
anthony tony ant antonio antoni anton
antonia toni tonia
archibald archie
arthur art artie
ayesha aisha aysha aicha aysa
aziz azeez
barbara barb babs basia
beatrice bea trixie
benjamin ben benny benji
bernard bernie
bethany beth elizabeth
bilal belal
brian bryan
bridget biddy bridie bridgid
bronwen bron
caroline carrie carol lina
catherine katherine kathryn katharine cathy kathy kate katie kat kitty catrin cathryn katarzyna kasia ekaterina katya catalina
cerys carys
charles charlie chas chuck karl carlos
charlotte charlie lottie lotte
christina christine chris tina kristina krystyna chrissie
christopher chris kit topher krzysztof christophe
claire clare clair
constance connie
cynthia cindy
daniel dan danny daniele danyal
danielle dani
david dave davey dai dafydd dewi dawid dawood daud
deborah deb debbie debra
dennis den denny
derek del
diana di diane
dmitry dmitri dima dimitri dmytro
dominic dom nick
donald don donny
dorothy dot dottie dolly
douglas doug
edward ed eddie ted teddy ned eduardo
edwin ed eddie
eleanor ellie nell nellie elinor ella leonora
elizabeth liz lizzie beth betty bess eliza libby lisa elsie elspeth elzbieta ela elisabeth
emily em emmy milly
emma em
eugene gene evgeny yevgeny
evelyn eve evie
farhan ferhan
fatima fatimah fatma fathima fatema
faisal faysal feisal
florence flo flossie
frances fran francesca frankie fanny
francis frank frankie francesco francisco franek
frederick fred freddie freddy fritz
gabriel gabe
gareth gary gaz garth
gary gaz garry
gemma gem
geoffrey geoff jeff jeffrey
george georgie jorge jerzy yuri giorgos
georgina georgie gina georgia
gerald gerry jerry gerard
gillian gill jill
gordon gordy
grace gracie
grzegorz gregory greg gregor
gwendolyn gwen wendy
harold harry hal
harriet hattie
hassan hasan
helen nell ellen helena elena olena
henry harry hal hank enrique henryk
hugh hughie huw
hussain husain hussein hossein husayn huseyin
ibrahim ebrahim abraham ibraheem
ian iain
isaac ishaq ike
isabella isabel isobel bella izzy izzie isabelle ysabel
ismail ismael ishmael
jack john jackie
jacob jake jakub kuba yakub yaqub
jacqueline jackie jacqui
jamal jamaal gamal
james jim jimmy jamie jem seamus hamish jaime
jan john johann johannes hans
jane janie jayne janet
janet jan
jason jay jase
jean jeanie
jennifer jen jenny jenni
jeremy jerry jez
jessica jess jessie
joan joanie joanna
joanne jo joanna joann asia
john johnny jon jack ian sean shaun juan ivan giovanni jean ieuan evan
jonathan jon jonny jonathon nathan
joseph joe joey jozef jose yusuf yousef yusef youssef giuseppe osip
josephine jo josie
joshua josh
judith judy jude
julian jules
julia julie jules yulia
karen kaz
kareem karim
kenneth ken kenny
kevin kev
khalid khaled halid
kimberly kim kimberley
lawrence larry laurie laurence lorenzo
leah lea
leonard len lenny leo
lewis louis lou luis ludwik
lillian lily lilly
louise lou
lucy lucia luce
lukasz luke lucas luca
mahmoud mahmood mahmud mehmood
malcolm mal
malgorzata gosia margaret
marcus mark marc marek marco
margaret maggie meg peggy marge margie rita greta mags
maria mary marie mia maryam mariam miriam mariya masha
martha marty
martin marty marcin
matthew matt matty mateusz mateo matteo
maureen mo
megan meg
michael mike mick mickey mikey micky michal mikhail misha miguel michel mihai mykhailo
michelle shell shelly
mildred millie
mohammed muhammad mohamed mohammad muhammed mohamad muhamed mohd md mo mehmet mahomet muhammet
mustafa mostafa mustapha
natalie nat natalia natasha
nathaniel nat nathan nate
nicholas nick nicky nico nicolas mikolaj nikolai nikos mykola
nicola nicky nikki nicole
noor nur nour
oliver ollie olly
omar umar omer
osama usama
osman uthman usman othman
pamela pam
patricia pat trish tricia patsy patty
patrick pat paddy padraig
paul pablo pavel pawel paolo
pauline paula
penelope penny
peter pete piotr pyotr pedro petro petr
philip phil phillip pip filip felipe
piotr piotrek peter
rachel rach rachael raquel
rahman rehman
rashid rasheed
raymond ray
rebecca becky becca bex
rhiannon rhi
richard rich rick ricky dick richie ricardo ryszard
robert rob bob bobby robbie bert roberto
roderick rod roddy
roger rodge
ronald ron ronnie
rosemary rose rosie
rosalind roz ros
russell russ
ruth ruthie
saeed said saed sayed syed sayyid
salim saleem selim
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sara sally sadie
sebastian seb
sharif shareef sherif
sharon shaz
sheikh shaikh shaykh
simon si shimon szymon
siobhan shevaun
sophie sophia sofia zofia zosia
stanislaw stan staszek stanley
stanley stan
stephanie steph stef
stephen steve steven stevie steffan stefan szczepan esteban
stuart stu stewart
sulaiman suleman suleiman solomon
susan sue susie suzie suzanne susanna zuzanna
tahir taher
tamara tammy
tariq tarek tarik
teresa theresa terry tess tessa
terence terry terrence
thomas tom tommy tomasz tomas tomos
timothy tim timmy
tobias toby
tracey tracy trace
umer umar
valerie val
veronica ronnie vera
victor vic viktor wiktor
victoria vicky vikki tori wiktoria vicki
vincent vince vinny
virginia ginny
vladimir vova volodymyr vladimir
walter wally walt
wayne waz
william will bill billy willy liam guillermo wilhelm gwilym
yasmin yasmeen jasmine yasemin
yusuf joseph
zachary zach zack zak zakariya
zainab zaynab zeinab
zoe zoey
`;

function familiesByName(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  families
    .trim()
    .split('\n')
    .forEach((line, index) => {
      for (const name of new Set(line.split(' '))) {
        const held = found.get(name);
        if (held === undefined) found.set(name, [index + 1]);
        else held.push(index + 1);
      }
    });
  return found;
}

const byName = familiesByName();
const none: readonly number[] = [];

/** The families a folded forename belongs to, as numbers in rising order. A double name belongs to its first part's. */
export function nicknameFamilies(folded: string): readonly number[] {
  return byName.get(folded) ?? byName.get(folded.split(' ')[0] ?? '') ?? none;
}

/** The names that share a family with this one, for planting realistic errors. */
export function nicknamesOf(folded: string): readonly string[] {
  const own = new Set(nicknameFamilies(folded));
  if (own.size === 0) return [];
  return [...byName]
    .filter(([name, held]) => name !== folded && held.some((one) => own.has(one)))
    .map(([name]) => name);
}
