// The markdown block: the part of CommonMark that bots use. Unknown marks stay text.
import { el, link } from './dom.js';
import { emoji } from './emoji.js';

const INLINE = /`([^`\n]+)`|\[([^\]\n]+)\]\(([^()\s]+)\)|:([a-z0-9_+-]+):|\*\*([^*\n]+)\*\*|(?<!\w)_([^_\n]+)_(?!\w)|\*([^*\n]+)\*|~~([^~\n]+)~~/;

export function markdown(text) {
  const lines = text.split('\n');
  const nodes = [];
  while (lines.length) nodes.push(block(lines));
  return el('div', { class: 'markdown' }, ...nodes.filter(Boolean));
}

// Takes one block off the front of the lines.
function block(lines) {
  const line = lines[0];
  if (line.trim() === '') return void lines.shift();
  if (line.startsWith('```')) return fence(lines);
  const heading = /^(#{1,6}) (.*)$/.exec(line);
  if (heading) {
    lines.shift();
    return el('p', { class: `h${heading[1].length}`, role: 'heading', 'aria-level': heading[1].length }, ...inline(heading[2]));
  }
  if (/^ {0,3}([-*_])( *\1){2,} *$/.test(line)) return (lines.shift(), el('hr'));
  if (/^\s*[-*+] /.test(line)) return list(lines, 'ul', /^\s*[-*+] /);
  if (/^\s*\d+[.)] /.test(line)) return list(lines, 'ol', /^\s*\d+[.)] /);
  if (line.startsWith('>')) return el('blockquote', {}, ...inlineLines(take(lines, (next) => next.startsWith('>')).map((quoted) => quoted.replace(/^> ?/, ''))));
  if (line.startsWith('|') && /^\|[\s:|-]+\|?$/.test(lines[1] ?? '')) return table(lines);
  return el('p', {}, ...inlineLines(take(lines, (next) => next.trim() !== '' && !next.startsWith('```') && !next.startsWith('#'))));
}

function take(lines, wanted) {
  const taken = [lines.shift()];
  while (lines.length && wanted(lines[0])) taken.push(lines.shift());
  return taken;
}

function fence(lines) {
  lines.shift();
  const code = [];
  while (lines.length && !lines[0].startsWith('```')) code.push(lines.shift());
  lines.shift();
  return el('pre', {}, code.join('\n'));
}

function list(lines, tag, bullet) {
  const items = take(lines, (next) => bullet.test(next));
  return el(tag, {}, ...items.map((item) => el('li', {}, ...inline(item.replace(bullet, '')))));
}

function table(lines) {
  const rows = take(lines, (next) => next.startsWith('|')).filter((row, index) => index !== 1)
    .map((row) => row.replace(/^\||\|\s*$/g, '').split('|').map((cell) => cell.trim()));
  const [head, ...body] = rows;
  return el('div', { class: 'table-scroll' }, el('table', {},
    el('thead', {}, el('tr', {}, ...head.map((cell) => el('th', {}, ...inline(cell))))),
    el('tbody', {}, ...body.map((row) => el('tr', {}, ...row.map((cell) => el('td', {}, ...inline(cell))))))));
}

function inlineLines(lines) {
  return lines.flatMap((line, index) => (index ? [el('br'), ...inline(line)] : inline(line)));
}

function inline(text) {
  const nodes = [];
  let rest = text;
  for (let match = INLINE.exec(rest); match; match = INLINE.exec(rest)) {
    if (match.index > 0) nodes.push(rest.slice(0, match.index));
    nodes.push(marked(match));
    rest = rest.slice(match.index + match[0].length);
  }
  if (rest) nodes.push(rest);
  return nodes;
}

function marked([whole, code, label, url, shortcode, bold, underscored, starred, strike]) {
  if (code !== undefined) return el('code', {}, code);
  if (label !== undefined) return link(url, ...inline(label));
  if (shortcode !== undefined) return emoji(shortcode) ?? whole;
  if (bold !== undefined) return el('strong', {}, ...inline(bold));
  if (strike !== undefined) return el('s', {}, ...inline(strike));
  return el('em', {}, ...inline(underscored ?? starred));
}
