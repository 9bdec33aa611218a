// Frames and requests between the bot and the workspace, newest first.
import { el, sync } from './dom.js';
import { store } from './store.js';

const LABELS = { WEB_API: 'API', SOCKET: 'Socket', RESPONSE_URL: 'URL' };

export function renderInspector(parent) {
  const newest = [...store.trace].reverse().slice(0, 200);
  sync(parent, newest, (entry) => entry.number, () => '', row);
}

function row(entry) {
  const refused = entry.answer?.ok === false || entry.answer?.fault;
  const details = el('details', { class: `trace ${refused ? 'refused' : ''}` },
    el('summary', {}, el('span', { class: `wire ${entry.wire.toLowerCase()}` }, LABELS[entry.wire]),
      el('span', { class: 'trace-name' }, title(entry)), el('time', {}, entry.at.slice(11, 19))));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) {
      details.append(json('sent', entry.sent), ...(Object.keys(entry.answer ?? {}).length ? [json('answer', entry.answer)] : []));
    }
  });
  return details;
}

function title(entry) {
  const inner = entry.sent?.payload?.event?.type ?? entry.sent?.payload?.type ?? entry.sent?.payload?.command;
  const error = entry.answer?.error ? ` – ${entry.answer.error}` : '';
  return `${entry.name}${inner && inner !== entry.name ? ` ${inner}` : ''}${error}`;
}

function json(label, value) {
  return el('div', {}, el('small', {}, label), el('pre', {}, JSON.stringify(value, null, 2)));
}
