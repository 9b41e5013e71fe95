/**
 * What the commands do. In the package this is a file of its own, so that Node can keep its compiled code from run to run
 * (see `index.ts`) and `--help` does not wait for it.
 */
export {lint} from './lint.ts';
export {create} from './new.ts';
export {subjects} from './subjects.ts';
