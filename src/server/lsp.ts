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
