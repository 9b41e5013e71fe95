/** "New Press Statement", "New Party Line", "New Message…": choose what it is about and for whom, then fill in. */
import * as vscode from 'vscode';
import {Method, type TemplateChoice, type TemplatesResult} from '../../protocol/index.ts';
import {Hint} from '../hint.ts';
import type {Tools} from './index.ts';

/** Answers given in advance, by a key binding or another extension; whatever is missing is asked for. */
interface Answers {
  readonly message?: string;
  readonly about?: string;
  readonly audience?: readonly string[];
}

/** Start a press statement. */
export function newPressStatement(tools: Tools, answers?: unknown): Promise<vscode.TextDocument | undefined> {
  return start(tools, {...read(answers), message: 'press-statement'}, 'What is the press statement about?');
}

/** Start a party line. */
export function newPartyLine(tools: Tools, answers?: unknown): Promise<vscode.TextDocument | undefined> {
  return start(tools, {...read(answers), message: 'party-line'}, 'What is the party line about?');
}

/** Start a message of any type. */
export function newMessage(tools: Tools, answers?: unknown): Promise<vscode.TextDocument | undefined> {
  return start(tools, read(answers), 'What do you want to write?');
}

async function start({server}: Tools, answers: Answers, question: string): Promise<vscode.TextDocument | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const place = uri ? {uri: uri.toString()} : {};
  const known = server.request(Method.templates, place);
  const template = await chooseTemplate(known, answers, question);
  const audience = template && (answers.audience ?? (await chooseAudience(await known, template)));
  if (!template || !audience) {
    return undefined;
  }
  const {message, about} = template;
  const draft = await server.request(Method.template, {message, about, audience, ...place});
  if (!draft) {
    throw new Hint(
      `Hallway knows no message “${message}” about “${about}”: run “Hallway: New Message…” and choose one.`,
    );
  }
  return open(draft.snippet);
}

/** Open an untitled draft with tab stops. */
async function open(snippet: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content: ''});
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
  return document;
}

async function chooseTemplate(
  known: Promise<TemplatesResult>,
  {message, about}: Answers,
  title: string,
): Promise<TemplateChoice | undefined> {
  const candidates = known.then(({templates}) =>
    templates.filter((template) => message === undefined || template.message === message),
  );
  if (about !== undefined || (message !== undefined && (await candidates).length === 1)) {
    const found = (await candidates).find((template) => about === undefined || template.about === about);
    if (!found) {
      throw new Hint(`Hallway knows no message about “${about}”: run the command without “about” and choose one.`);
    }
    return found;
  }
  const items = candidates.then((templates) => groupByMessage(templates, message === undefined));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'Choose one, or type a word of it',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.template;
}

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: TemplateChoice;
}

function groupByMessage(templates: readonly TemplateChoice[], separate: boolean): TemplateItem[] {
  const items: TemplateItem[] = [];
  const groups: Readonly<Record<string, string>> = {'press-statement': 'Press statement', 'party-line': 'Party line'};
  let group: string | undefined;
  for (const template of templates) {
    const next = groups[template.message] ?? 'Other messages';
    if (separate && next !== group) {
      items.push({label: next, kind: vscode.QuickPickItemKind.Separator});
      group = next;
    }
    items.push({
      label: template.title,
      description: template.about ?? template.message,
      detail: template.detail,
      template,
    });
  }
  return items;
}

interface AudienceItem extends vscode.QuickPickItem {
  readonly id?: string;
}

async function chooseAudience(
  {audiences}: TemplatesResult,
  template: TemplateChoice,
): Promise<readonly string[] | undefined> {
  const several: AudienceItem = {label: 'Several audiences…', detail: 'Choose two or more'};
  const usual = new Map(template.audiences.map((id, index) => [id, index]));
  const items: AudienceItem[] = [...audiences]
    .sort((a, b) => (usual.get(a.id) ?? usual.size) - (usual.get(b.id) ?? usual.size))
    .map(({id, name, detail}) => ({label: name, description: usual.has(id) ? 'usual' : '', detail, id}));
  const title = 'Who is it for?';
  const placeHolder = 'The audience decides which words count as jargon and how hard the text may be';
  const picked = await vscode.window.showQuickPick([...items, several], {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked !== several) {
    return picked?.id === undefined ? undefined : [picked.id];
  }
  const many = await vscode.window.showQuickPick(items, {title, placeHolder, canPickMany: true, matchOnDetail: true});
  return many && many.length > 0 ? many.flatMap(({id}) => id ?? []) : undefined;
}

function read(answers: unknown): Answers {
  if (typeof answers !== 'object' || answers === null) {
    return {};
  }
  const {message, about, audience} = answers as Record<string, unknown>;
  const ids: unknown[] = Array.isArray(audience) ? audience : [audience];
  const named = ids.filter((id): id is string => typeof id === 'string');
  return {
    ...(typeof message === 'string' ? {message} : {}),
    ...(typeof about === 'string' ? {about} : {}),
    ...(named.length > 0 ? {audience: named} : {}),
  };
}
