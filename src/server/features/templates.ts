/** Starts of messages, filled in with what the communication program knows. */
import type {TemplateParams, TemplateResult, TemplatesParams, TemplatesResult} from '../../protocol/index.ts';
import {audienceNames, listTemplates, renderTemplate, zonedTime} from '../../workspace/templates/index.ts';
import type {Session} from '../session.ts';
import {isRecord} from '../settings.ts';

/** Answer to `hallway/templates`. */
export function templates(session: Session, {uri}: TemplatesParams): TemplatesResult {
  const {config} = session.folderOf(uri ?? '');
  const known = new Set(audienceNames.map(({id}) => id));
  const program = config.program['audiences'];
  const own = (Array.isArray(program) ? program : []).filter(isRecord).flatMap(({id, name}) => {
    if (typeof id !== 'string' || known.has(id)) return [];
    return [{id, name: typeof name === 'string' ? name : id, detail: 'From the communication program'}];
  });
  return {templates: listTemplates(), audiences: [...audienceNames, ...own]};
}

/** Answer to `hallway/template`. */
export function template(session: Session, {message, about, audience, uri}: TemplateParams): TemplateResult | null {
  const {program} = session.folderOf(uri ?? '').config;
  const organization = program['organization'];
  const zone = isRecord(organization) ? organization['time_zone'] : undefined;
  const now = zonedTime(new Date(), typeof zone === 'string' ? zone : session.timeZone);
  return renderTemplate(message, {about, audience, program, now});
}
