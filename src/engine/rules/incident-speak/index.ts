import {createVocabularyRule} from '../../vocabulary-rules/create.ts';

/** Reports words that hide who cannot do what. */
export const rule = createVocabularyRule({
  id: 'incident-speak',
  description: 'Words that hide who cannot do what during an incident',
  group: 'words',
  level: 'warning',
  fixable: true,
  since: '0.1.0',
});
