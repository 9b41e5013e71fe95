'use strict';

const js = require('@eslint/js');
const tseslint = require('typescript-eslint');

/** Modules of each layer, as import patterns; a layer lists what it may not import. */
const node = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process'],
  message: 'This layer runs in browsers: no Node built-ins; inject I/O.',
};
const vscode = {
  group: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'],
  message: 'Only src/client knows the editor.',
};
const languageServer = {
  group: ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-jsonrpc*'],
  message: 'Only src/server speaks the protocol.',
};
const part = (...names) => ({
  group: names
    .flatMap((name) => [`**/${name}/*`, `**/${name}/**`])
    .map((p) => `../${p}`)
    .concat(names.map((name) => `../${name}/**`)),
  message: `See the layers in CONTRIBUTING: this part may not know ${names.join(', ')}.`,
});

const layer = (folder, ...patterns) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {'no-restricted-imports': ['error', {patterns}]},
});

module.exports = tseslint.config(
  {ignores: ['dist', 'dist-test', '.vscode-test', 'test/workspace', '**/*.generated.ts']},
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      'no-control-regex': 'off',
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {require: 'readonly', module: 'writable', process: 'readonly', __dirname: 'readonly'},
    },
    rules: {'@typescript-eslint/no-require-imports': 'off'},
  },
  layer(
    'engine',
    node,
    vscode,
    languageServer,
    part('workspace', 'protocol', 'server', 'client', 'webview', 'cli', 'node'),
  ),
  layer(
    'protocol',
    node,
    vscode,
    languageServer,
    part('engine', 'workspace', 'server', 'client', 'webview', 'cli', 'node'),
  ),
  layer('workspace', node, vscode, languageServer, part('protocol', 'server', 'client', 'webview', 'cli', 'node')),
  layer('node', vscode, languageServer, part('engine', 'workspace', 'protocol', 'server', 'client', 'webview', 'cli')),
  layer('server', vscode, part('client', 'webview', 'cli')),
  layer('cli', vscode, part('client', 'webview')),
  layer('client', languageServer, part('engine', 'workspace', 'server', 'webview', 'cli', 'node')),
  layer('webview', node, vscode, languageServer, part('engine', 'workspace', 'server', 'client', 'cli', 'node')),
);
