// Frames and requests between the bot and the workspace, newest first.
import { el, sync } from './dom.js';
import { store } from './store.js';

const LABELS = { WEB_API: 'API', SOCKET: 'Socket', RESPONSE_URL: 'URL' };

let wanted = '';
let rows;

export function renderInspector(parent) {
  if (!rows) parent.append(finder(), rows = el('div', {}));
  const newest = store.trace.filter(isWanted).reverse().slice(0, 200);
  sync(rows, newest, (entry) => entry.number, () => '', row);
}

// Finds by method, event, error or anything else that went over the wire.
function finder() {
  return el('input', {
    class: 'input finder', type: 'search', placeholder: 'Find a method, an error, a text…', 'aria-label': 'Find', testid: 'inspector-find',
    oninput: (event) => { wanted = event.target.value.toLowerCase(); renderInspector(event.target.parentElement); },
  });
}

function isWanted(entry) {
  return !wanted || `${title(entry)} ${JSON.stringify([entry.sent, entry.answer])}`.toLowerCase().includes(wanted);
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
