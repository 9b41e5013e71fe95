/** Irregular verbs and nouns: what no rule gives. Decoded on first use. */
import {wordSet} from './word-set.ts';

/** In the order of the alphabet, `base past participle` between commas; one form fewer where past and participle are spelt alike. */
const VERBS =
  ',arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,begin began begun,bend bent,bet bet,bid bid,bind bound,bite bit bitten,blow blew blown,break broke broken,breed bred,bring brought,broadcast broadcast,build built,burst burst,buy bought,cast cast,catch caught,choose chose chosen,cling clung,come came come,cost cost,creep crept,cut cut,deal dealt,dig dug,do did done,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,fit fitted,flee fled,fling flung,fly flew flown,forbid forbade forbidden,forecast forecast,foresee foresaw foreseen,foretell foretold,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got,give gave given,go went gone,greenlight greenlit,grind ground,grow grew grown,hang hung,have had,hear heard,hide hid hidden,hit hit,hold held,hurt hurt,input input,keep kept,know knew known,lay laid,lead led,leave left,lend lent,let let,lie lay lain,light lit,lose lost,make made,mean meant,meet met,offset offset,overcome overcame overcome,override overrode overridden,overrun overran overrun,oversee oversaw overseen,overwrite overwrote overwritten,pay paid,preset preset,proofread proofread,prove proved proven,put put,quit quit,read read,ride rode ridden,ring rang rung,rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,send sent,set set,shake shook shaken,shed shed,shine shone,shoot shot,show showed shown,shrink shrank shrunk,shut shut,sing sang sung,sink sank sunk,sit sat,sleep slept,slide slid,speak spoke spoken,speed sped,spend spent,spin spun,split split,spread spread,spring sprang sprung,stand stood,steal stole stolen,stick stuck,strike struck,string strung,strive strove striven,sunset sunset,swear swore sworn,sweep swept,swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,troubleshoot troubleshot,typeset typeset,undergo underwent undergone,underpin underpinned,understand understood,undertake undertook undertaken,undo undid undone,uphold upheld,upset upset,wake woke woken,wear wore worn,win won,wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood,write wrote written,';

/** Answers kept before the memory starts anew. */
const CAPACITY = 5000;

/** Prefixes under which a verb keeps its irregular forms: rerun, re-send, rebuild, undo, outgrow. */
const PREFIX = /^(?:re-?|un|over-?|out|mis|fore|pre-?|co-)(?=[a-z]{2})/;

/** Verbs of two and more syllables stressed on the last one: the final consonant doubles. */
const DOUBLING = wordSet(
  'sunset upset typeset beset inset abet abhor acquit admit allot begin commit compel concur confer control defer deter dispel equip excel expel extol forget format impel incur infer inter occur omit patrol permit prefer program propel rebut recur refer regret remit repel submit transfer transmit unplug overlap unwrap handicap offset outwit debug reset unpin zigzag kidnap unzip backlog blog hotspot rerun preplan',
);

const NOUNS = new Map(
  'person people,child children,man men,woman women,foot feet,tooth teeth,mouse mice,analysis analyses,basis bases,crisis crises,thesis theses,hypothesis hypotheses,diagnosis diagnoses,criterion criteria,phenomenon phenomena,index indexes,matrix matrices,appendix appendices,half halves,knife knives,life lives,leaf leaves,shelf shelves,self selves,wife wives,loaf loaves,thief thieves,synthesis syntheses,medium media,datum data,schema schemas,quiz quizzes,bus buses,series series,means means,species species,headquarters headquarters,staff staff,passer-by passers-by,hero heroes,echo echoes,potato potatoes,tomato tomatoes,veto vetoes,embargo embargoes,go-live go-lives'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Looked up in the text: a draft asks for few of them. */
const verbs = new Map<string, readonly [past: string, participle: string] | null>();

/** The verbs that begin with a letter. */
const byLetter = new Map<string, string>();

function verbsWith(letter: string): string {
  let found = byLetter.get(letter);
  if (found === undefined) {
    const from = VERBS.indexOf(`,${letter}`);
    found = from === -1 ? '' : VERBS.slice(from, VERBS.indexOf(',', VERBS.lastIndexOf(`,${letter}`) + 1) + 1);
    if (found !== '') byLetter.set(letter, found);
  }
  return found;
}

function readVerb(base: string): readonly [past: string, participle: string] | null {
  const all = base === '' ? '' : verbsWith(base.charAt(0));
  const at = all.indexOf(`,${base} `);
  if (at === -1 || base.includes(' ')) return null;
  const [, past, participle] = all.slice(at, all.indexOf(',', at + 1)).split(' ') as [string, string, string?];
  return [past, participle ?? past];
}

function verb(base: string): readonly [past: string, participle: string] | null {
  let found = verbs.get(base);
  if (found === undefined) {
    // Words of any text are asked for.
    if (verbs.size >= CAPACITY) verbs.clear();
    verbs.set(base, (found = readVerb(base)));
  }
  return found;
}

/**
 * Past and participle of an irregular verb.
 * @param base infinitive, one word, lower case
 * @returns null for a regular verb
 */
export function irregularVerb(base: string): readonly [past: string, participle: string] | null {
  const own = verb(base);
  if (own) return own;
  const prefix = PREFIX.exec(base)?.[0];
  if (!prefix) return null;
  const stem = verb(base.slice(prefix.length));
  return stem ? [prefix + stem[0], prefix + stem[1]] : null;
}

/** True when the verb's last consonant doubles although it has more than one syllable. */
export function doubles(base: string): boolean {
  if (DOUBLING.has(base)) return true;
  const prefix = PREFIX.exec(base)?.[0];
  return prefix !== undefined && DOUBLING.has(base.slice(prefix.length));
}

/** Irregular plural of a noun, or null. */
export function irregularPlural(noun: string): string | null {
  return NOUNS.get(noun) ?? null;
}
