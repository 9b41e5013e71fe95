import {createVocabularyRule} from '../../vocabulary-rules/create.ts';

/** Reports praise nobody asked for. */
export const rule = createVocabularyRule({
  id: 'puffery',
  description: 'Praise nobody asked for; give the fact that would earn it',
  group: 'words',
  level: 'warning',
  fixable: true,
  since: '0.1.0',
});
