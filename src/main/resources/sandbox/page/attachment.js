// Legacy attachments, as alerts still use them: a coloured bar, a title, text and fields.
import { el, link } from './dom.js';
import { blocks } from './blocks.js';
import { mrkdwn } from './mrkdwn.js';
import { fullTime } from './dates.js';

const NAMED = { good: '#2eb886', warning: '#daa038', danger: '#a30200' };

export function attachment(legacy, surface) {
  const body = el('div', { class: 'attachment' },
    legacy.author_name ? el('div', { class: 'attachment-author' }, legacy.author_name) : null,
    legacy.title ? el('strong', {}, legacy.title_link ? link(legacy.title_link, legacy.title) : legacy.title) : null,
    legacy.text ? el('div', {}, ...mrkdwn(legacy.text)) : null,
    ...blocks(legacy.blocks ?? [], surface),
    legacy.fields?.length ? el('div', { class: 'attachment-fields' }, ...legacy.fields.map(field)) : null,
    legacy.image_url ? el('span', { class: 'image' }, '[image]') : null,
    footer(legacy));
  body.style.borderLeftColor = colour(legacy.color);
  return el('div', {}, legacy.pretext ? el('div', {}, ...mrkdwn(legacy.pretext)) : null, body);
}

function field(one) {
  return el('div', { class: one.short ? 'short' : '' }, el('strong', {}, one.title ?? ''), el('div', {}, ...mrkdwn(String(one.value ?? ''))));
}

function footer(legacy) {
  const parts = [legacy.footer, legacy.ts ? fullTime(legacy.ts) : ''].filter(Boolean);
  return parts.length ? el('div', { class: 'attachment-footer' }, parts.join(' | ')) : null;
}

function colour(named) {
  if (NAMED[named]) return NAMED[named];
  return /^#?[0-9a-fA-F]{6}$/.test(named ?? '') ? `#${named.replace('#', '')}` : '';
}
