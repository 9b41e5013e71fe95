import {goldDrafts, measureSuggestions} from './support/subject-quality.ts';
const f=measureSuggestions(goldDrafts(process.argv[2]!));
console.log(process.argv[2], f.backed,'of',f.withBenefit,'invented',f.invented.length,'of',f.withoutBenefit,'false',f.falseClaims.length,'slowest',f.slowest.toFixed(1));
if(process.argv[3]) for(const o of [...f.missed,...f.invented,...f.falseClaims])console.log('  ',o);
