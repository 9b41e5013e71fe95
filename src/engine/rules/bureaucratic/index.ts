import {createVocabularyRule} from '../../vocabulary-rules/create.ts';

/** Reports long official wording. */
export const rule = createVocabularyRule({
  id: 'bureaucratic',
  description: 'Long official wording where a short word does',
  group: 'words',
  level: 'warning',
  fixable: true,
  since: '0.1.0',
});
