import {createVocabularyRule} from '../../vocabulary-rules/create.ts';

/** Reports buzzwords. */
export const rule = createVocabularyRule({
  id: 'business-buzzword',
  description: 'Buzzwords that sound important and say little',
  group: 'words',
  level: 'warning',
  fixable: true,
  since: '0.1.0',
});
