// rich_text blocks: sections, lists, preformatted text and quotes.
import { el, link } from './dom.js';
import { emoji } from './emoji.js';
import { formatDate } from './dates.js';
import { channelMention, userMention } from './mrkdwn.js';

export function richText(block) {
  return el('div', { class: 'rich-text' }, ...block.elements.map(part));
}

function part(element) {
  switch (element.type) {
    case 'rich_text_list': return list(element);
    case 'rich_text_preformatted': return el('pre', {}, ...inline(element));
    case 'rich_text_quote': return el('blockquote', {}, ...inline(element));
    default: return el('div', { class: 'rich-section' }, ...inline(element));
  }
}

function list(element) {
  const tag = element.style === 'ordered' ? 'ol' : 'ul';
  const start = element.style === 'ordered' && element.offset ? String(element.offset + 1) : undefined;
  const indent = Math.min(8, element.indent ?? 0);
  return el(tag, { class: `indent-${indent}`, start }, ...element.elements.map((item) => el('li', {}, ...inline(item))));
}

function inline(holder) {
  return (holder.elements ?? []).map((element) => styled(word(element), element.style ?? {}));
}

function word(element) {
  switch (element.type) {
    case 'link': return link(element.url, element.text || element.url);
    case 'emoji': return emoji(element.name) ?? `:${element.name}:`;
    case 'user': return userMention(element.user_id);
    case 'channel': return channelMention(element.channel_id);
    case 'usergroup': return el('span', { class: 'mention' }, `@${element.usergroup_id}`);
    case 'broadcast': return el('span', { class: 'mention' }, `@${element.range}`);
    case 'date': return el('time', { title: element.fallback }, formatDate(element.timestamp, element.format));
    case 'color': return el('code', {}, element.value);
    default: return document.createTextNode(element.text ?? '');
  }
}

function styled(node, style) {
  let wrapped = node;
  if (style.code) wrapped = el('code', {}, wrapped);
  if (style.bold) wrapped = el('strong', {}, wrapped);
  if (style.italic) wrapped = el('em', {}, wrapped);
  if (style.strike) wrapped = el('s', {}, wrapped);
  if (style.underline) wrapped = el('u', {}, wrapped);
  return wrapped;
}
