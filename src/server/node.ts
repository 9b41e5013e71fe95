/** Entry of the language server in a Node process. */
import {main} from './node-server.ts';

main();
