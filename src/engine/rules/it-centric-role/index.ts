import {createVocabularyRule} from '../../vocabulary-rules/create.ts';

/** Reports names that call readers by their relation to IT. */
export const rule = createVocabularyRule({
  id: 'it-centric-role',
  description: 'Names that call readers by their relation to IT, such as end users',
  group: 'words',
  level: 'warning',
  fixable: true,
  since: '0.1.0',
});
