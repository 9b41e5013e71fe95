import {createVocabularyRule} from '../../vocabulary-rules/create.ts';

/** Reports terms that name what IT does or owns. */
export const rule = createVocabularyRule({
  id: 'it-jargon',
  description: 'IT terms that readers outside IT do not use, with plain words in their place',
  group: 'words',
  level: 'warning',
  fixable: true,
  since: '0.1.0',
});
