// Block Kit as DOM nodes. A block that is not known is shown by name, so that nothing vanishes unseen.
import { el, link } from './dom.js';
import { plainText } from './mrkdwn.js';
import { textObject } from './text.js';
import { richText } from './richtext.js';
import { markdown } from './markdown.js';
import { element } from './elements.js';

const FOLD_CHARACTERS = 700;
const DATA_ROWS = 5;

export function blocks(list, surface, errors = {}) {
  return list.map((block) => el('div', { class: `block block-${block.type}`, 'data-block': block.block_id }, draw(block, surface, errors)));
}

function draw(block, surface, errors) {
  switch (block.type) {
    case 'header': return el('p', { class: 'header-text', role: 'heading', 'aria-level': 3 }, ...plainText(block.text.text));
    case 'section': return section(block, surface);
    case 'context': return el('div', { class: 'context-line' }, ...block.elements.map(contextElement));
    case 'actions': case 'context_actions':
      return el('div', { class: 'actions-row' }, ...block.elements.map((item) => element(item, block, surface) ?? unknown(item)));
    case 'divider': return el('hr');
    case 'rich_text': return richText(block);
    case 'markdown': return markdown(block.text);
    case 'table': return table(block);
    case 'data_table': return dataTable(block);
    case 'container': return container(block, surface, errors);
    case 'image': return image(block);
    case 'input': return input(block, surface, errors[block.block_id]);
    case 'task_card': return task(block);
    case 'plan': return el('div', { class: 'plan' }, el('strong', {}, block.title), ...(block.tasks ?? []).map(task));
    case 'alert': return el('div', { class: `alert ${block.level ?? 'default'}`, role: 'note' }, ...textObject(block.text));
    case 'card': return card(block, surface);
    case 'carousel': return el('div', { class: 'carousel-row' }, ...block.elements.map((item) => card(item, surface)));
    default: return unknown(block);
  }
}

function unknown(thing) {
  return el('em', { class: 'unknown' }, `[${thing.type}]`);
}

function section(block, surface) {
  const main = el('div', { class: 'section-main' });
  if (block.text) main.append(folded(block));
  if (block.fields) main.append(el('div', { class: 'fields' }, ...block.fields.map((field) => el('div', {}, ...textObject(field)))));
  const accessory = block.accessory && (block.accessory.type === 'image' ? image(block.accessory) : element(block.accessory, block, surface));
  return el('div', { class: 'section-row' }, main, accessory ? el('div', { class: 'accessory' }, accessory) : null);
}

// Slack folds a long section unless it says expand.
function folded(block) {
  const text = el('div', { class: 'section-text' }, ...textObject(block.text));
  if (block.expand || block.text.text.length <= FOLD_CHARACTERS) return text;
  text.classList.add('folded');
  const more = el('button', { class: 'see-more', type: 'button', onclick: () => { text.classList.remove('folded'); more.remove(); } }, 'See more');
  return el('div', {}, text, more);
}

function contextElement(item) {
  return item.type === 'image' ? image(item) : el('span', {}, ...textObject(item));
}

// Nothing is loaded from other hosts; the description stands in for the picture.
function image(block) {
  return el('span', { class: 'image', role: 'img', 'aria-label': block.alt_text }, `[${block.alt_text}]`);
}

function table(block) {
  const [head = [], ...body] = block.rows;
  const settings = block.column_settings ?? [];
  const cells = (tag, row) => row.map((cell, column) => el(tag, { class: `align-${settings[column]?.align ?? 'left'}` }, cellContent(cell)));
  return el('div', { class: 'table-scroll', tabindex: 0 }, el('table', {},
    block.caption ? el('caption', {}, block.caption) : null,
    el('thead', {}, el('tr', {}, ...cells('th', head))),
    el('tbody', {}, ...body.map((row) => el('tr', {}, ...cells('td', row))))));
}

// Shows a page of rows at a time, as Slack does.
function dataTable(block) {
  const [head, ...rows] = block.rows;
  const size = block.page_size ?? DATA_ROWS;
  const box = el('div', {});
  const show = (from) => {
    const turn = (label, to) => el('button', { class: 'icon-button', type: 'button', disabled: to < 0 || to >= rows.length, onclick: () => show(to) }, label);
    const pages = rows.length > size ? el('div', { class: 'pages' }, turn('‹', from - size), ` ${from + 1}–${Math.min(from + size, rows.length)} of ${rows.length} `, turn('›', from + size)) : null;
    box.replaceChildren(table({ ...block, rows: [head, ...rows.slice(from, from + size)] }), ...(pages ? [pages] : []));
  };
  show(0);
  return box;
}

function cellContent(cell) {
  if (cell.type === 'rich_text') return richText(cell);
  return document.createTextNode(cell.text ?? String(cell.value ?? ''));
}

function container(block, surface, errors) {
  const title = block.title ? plainText(block.title.text) : [richText(block.rich_text_title)];
  const heading = [el('span', { class: 'container-title' }, ...title),
    block.subtitle ? el('span', { class: 'container-subtitle' }, ...plainText(block.subtitle.text)) : null];
  const children = el('div', { class: 'container-body' }, ...blocks(block.child_blocks, surface, errors));
  const box = `container-box ${block.width ?? 'standard'} ${block.has_header_divider ? 'divided' : ''}`;
  if (!block.is_collapsible) return el('div', { class: box }, el('div', { class: 'container-head' }, ...heading), children);
  return el('details', { class: box, open: !block.default_collapsed }, el('summary', { class: 'container-head' }, ...heading), children);
}

function input(block, surface, error) {
  return el('div', { class: `field ${error ? 'invalid' : ''}` },
    el('div', { class: 'field-label' }, ...plainText(block.label.text), block.optional ? el('small', {}, ' (optional)') : null),
    element(block.element, block, surface) ?? unknown(block.element),
    block.hint ? el('small', { class: 'hint' }, ...plainText(block.hint.text)) : null,
    error ? el('div', { class: 'error', role: 'alert', testid: 'field-error' }, error) : null);
}

const TASK_MARKS = { pending: '○', in_progress: '◔', complete: '✓', error: '✕' };

function task(card) {
  const status = card.status ?? 'pending';
  const detail = [card.details, card.output].filter(Boolean).map(richText);
  if (card.sources?.length) detail.push(el('div', { class: 'sources' }, ...card.sources.map((source) => link(source.url, source.text))));
  const head = [el('span', { class: `task-mark ${status}`, 'aria-label': status.replace('_', ' ') }, TASK_MARKS[status]), ` ${card.title}`];
  if (!detail.length) return el('div', { class: 'task' }, ...head);
  return el('details', { class: 'task' }, el('summary', {}, ...head), ...detail);
}

function card(block, surface) {
  return el('div', { class: 'card-box' },
    ...['title', 'subtitle', 'body', 'subtext'].filter((part) => block[part])
      .map((part) => el('div', { class: `card-${part}` }, ...textObject(block[part]))),
    block.actions ? el('div', { class: 'actions-row' }, ...block.actions.map((item) => element(item, block, surface))) : null);
}
