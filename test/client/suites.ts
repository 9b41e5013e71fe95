/** Every suite that runs inside VS Code with the extension from the checkout. */
import './host.ts';
