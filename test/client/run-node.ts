/** Runs the suites in the Node extension host. */
import Mocha from 'mocha';
import {finish, settings} from './support/mocha-settings.ts';

/** What VS Code calls; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha(settings);
  mocha.suite.emit('pre-require', globalThis, 'suites', mocha);
  await import('./suites.ts');
  await finish((done) => mocha.run(done));
}
