/**
 * Quick fixes that write into `hallway.yml` and the team's vocabulary.
 */
import type {WorkspaceEdit} from 'vscode-languageserver-protocol';
import {NEW_VOCABULARY_FILE, type VocabularyEditParams, type VocabularyEditResult} from '../../protocol/index.ts';
import {addEntry, addVocabulary} from '../../workspace/config-edit.ts';
import {CONFIG_FILE} from '../../workspace/config.ts';
import type {Folder} from '../folder.ts';
import type {Session} from '../session.ts';
import {join} from '../uris.ts';
import {editFiles, type Rewritten} from './edits.ts';

/** Changes the text of `hallway.yml`; null when that cannot be done safely. */
export type ConfigChange = (text: string) => string | null;

/** Reads a folder's `hallway.yml` once for many changes of it, each on its own. */
export async function configEditor(
  session: Session,
  folder: Folder,
): Promise<((change: ConfigChange) => WorkspaceEdit | null) | null> {
  const uri = folder.configUri;
  if (uri === null) return null;
  const {text, problem} = await session.read(uri);
  if (text === null && problem !== 'missing') return null;
  return (change) => {
    const after = change(text ?? '');
    return after === null || after === text ? null : editFiles(session, [{uri, before: text, after}]);
  };
}

/** Answer to `hallway/vocabularyEdit`. */
export async function vocabularyEdit(session: Session, params: VocabularyEditParams): Promise<VocabularyEditResult> {
  const fail = (problem: string): VocabularyEditResult => ({edit: null, file: null, problem});
  const term = params.term.trim().replace(/\s+/g, ' ');
  if (term === '' || term.length > 100) return fail('Select a word or a short phrase first.');
  const folder = session.folderOf(params.uri);
  if (folder.uri === null || folder.configUri === null) {
    return fail('Open the folder of this draft first: the vocabulary is a file in it.');
  }
  const changes: Rewritten[] = [];
  let file = folder.vocabularyUris[0];
  if (file === undefined) {
    file = join(folder.uri, NEW_VOCABULARY_FILE);
    const config = await session.read(folder.configUri);
    const after =
      config.problem && config.problem !== 'missing' ? null : addVocabulary(config.text ?? '', NEW_VOCABULARY_FILE);
    if (after === null) return fail(`Correct the mistakes in ${CONFIG_FILE} first.`);
    if (after !== config.text) changes.push({uri: folder.configUri, before: config.text, after});
  }
  const vocabulary = await session.read(file);
  if (vocabulary.problem && vocabulary.problem !== 'missing') return fail('The vocabulary file cannot be read.');
  const after = addEntry(vocabulary.text ?? 'version: 1\nentries:\n', {...params, term});
  if (after === null) return fail(`"${term}" is in the vocabulary already, or the file has mistakes to correct first.`);
  changes.push({uri: file, before: vocabulary.text, after});
  const edit = editFiles(session, changes);
  return edit ? {edit, file, problem: null} : fail(`This editor cannot make the file ${NEW_VOCABULARY_FILE} for you.`);
}
