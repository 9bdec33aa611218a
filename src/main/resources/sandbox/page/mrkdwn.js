// Slack's mrkdwn as DOM nodes. Everything that is not understood stays as it was written.
import { el, link } from './dom.js';
import { emoji } from './emoji.js';
import { formatDate } from './dates.js';
import { store } from './store.js';

const INLINE = /`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+-]+):|(?<![\p{L}\p{N}])(?:\*([^\s*](?:[^*\n]*[^\s*])?)\*|_([^\s_](?:[^_\n]*[^\s_])?)_|~([^\s~](?:[^~\n]*[^\s~])?)~)(?![\p{L}\p{N}])/u;

export function mrkdwn(text) {
  const nodes = [];
  text.split('```').forEach((part, index, parts) => {
    const fenced = index % 2 === 1 && index < parts.length - 1;
    if (fenced) nodes.push(el('pre', {}, unescape(part.replace(/^\n|\n$/g, ''))));
    else nodes.push(...paragraphs(index % 2 === 1 ? '```' + part : part, nodes.length > 0));
  });
  return nodes;
}

export function plainText(text) {
  const nodes = [];
  text.split(/(:[a-z0-9_+-]+:)/).forEach((part) => {
    const drawn = part.length > 2 && part.startsWith(':') && part.endsWith(':') ? emoji(part.slice(1, -1)) : undefined;
    if (drawn) nodes.push(drawn);
    else if (part) nodes.push(document.createTextNode(part));
  });
  return nodes;
}

export function unescape(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function paragraphs(text, afterBlock) {
  const lines = (afterBlock ? text.replace(/^\n/, '') : text).split('\n');
  const nodes = [];
  let quote = null;
  lines.forEach((line, index) => {
    const quoted = /^(?:&gt;|>) ?/.exec(line);
    if (quoted) {
      if (!quote) nodes.push(quote = el('blockquote'));
      else quote.append(el('br'));
      quote.append(...inline(line.slice(quoted[0].length)));
      return;
    }
    if (index > 0 && !quote) nodes.push(el('br'));
    quote = null;
    nodes.push(...inline(line));
  });
  return nodes;
}

function inline(text) {
  const nodes = [];
  let rest = text;
  for (let match = INLINE.exec(rest); match; match = INLINE.exec(rest)) {
    if (match.index > 0) nodes.push(unescape(rest.slice(0, match.index)));
    nodes.push(marked(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest) nodes.push(unescape(rest));
  return nodes;
}

function marked([whole, code, brackets, shortcode, bold, italic, strike]) {
  if (code !== undefined) return el('code', {}, unescape(code));
  if (brackets !== undefined) return reference(brackets);
  if (shortcode !== undefined) return emoji(shortcode) ?? whole;
  if (bold !== undefined) return el('strong', {}, ...inline(bold));
  if (italic !== undefined) return el('em', {}, ...inline(italic));
  return el('s', {}, ...inline(strike));
}

function reference(inside) {
  const bar = inside.indexOf('|');
  const target = unescape(bar < 0 ? inside : inside.slice(0, bar));
  const label = bar < 0 ? '' : unescape(inside.slice(bar + 1));
  if (target.startsWith('@')) return userMention(target.slice(1));
  if (target.startsWith('#')) return channelMention(target.slice(1), label);
  if (target.startsWith('!date^')) return date(target, label);
  if (target.startsWith('!')) return el('span', { class: 'mention' }, label || `@${target.slice(1)}`);
  return link(target, label || target);
}

export function userMention(id) {
  return el('span', { class: 'mention' }, `@${store.userName(id)}`);
}

export function channelMention(id, label = '') {
  return el('span', { class: 'mention' }, `#${label || store.channelName(id)}`);
}

function date(target, fallback) {
  const [, seconds, format, url] = target.split('^');
  const text = Number.isFinite(Number(seconds)) ? formatDate(Number(seconds), format ?? '') : fallback;
  const time = el('time', { title: fallback }, text || fallback);
  return url ? link(url, time) : time;
}
