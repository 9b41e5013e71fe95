/**
 * Numbers and names of the protocol that the server uses, as the specification has them (Language Server Protocol 3.17).
 * Types come from `vscode-languageserver-protocol`; its values would bring all of the protocol into the bundle.
 */

export const CodeActionKind = {QuickFix: 'quickfix', RefactorRewrite: 'refactor.rewrite'} as const;

export const CompletionItemKind = {Text: 1, Property: 10, EnumMember: 20} as const;

export const InsertTextFormat = {PlainText: 1} as const;

export const TextDocumentSyncKind = {Incremental: 2} as const;

/** `window/logMessage` types. */
export const MessageType = {Error: 1} as const;

/** Kind of the action that applies every safe fix. */
export const FIX_ALL = 'source.fixAll.hallway';

/** Kinds of the actions that the server offers. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** Typed right behind a term, this asks for its plain words. */
export const TRIGGER = '=';

/** Behind these the values of a key of the front matter are offered. */
export const VALUE_TRIGGERS = [':', '[', ','];
