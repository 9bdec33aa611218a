// Modals, of which the topmost is shown, and the Home tab.
import { el, sync } from './dom.js';
import { blocks } from './blocks.js';
import { plainText } from './mrkdwn.js';
import { viewSurface } from './surface.js';
import { store } from './store.js';
import { ask } from './remote.js';

export function renderModals(parent) {
  const top = store.modals().slice(-1);
  sync(parent, top, (view) => view.id, (view) => view.hash + JSON.stringify(store.viewErrors.get(view.id) ?? {}), modal);
}

function modal(view) {
  const surface = viewSurface(view);
  const errors = store.viewErrors.get(view.id) ?? {};
  const close = () => ask('close', { user: store.viewer, view: view.id });
  const dismiss = () => ask('dismiss', { user: store.viewer });
  const submit = (event) => {
    event.preventDefault();
    ask('submit', { user: store.viewer, view: view.id, filled: surface.filled });
  };
  const title = `title-${view.id}`;
  return el('div', { class: 'backdrop', onkeydown: (event) => { if (event.key === 'Escape') close(); } },
    el('form', { class: 'modal', role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': title, testid: 'modal', novalidate: true, onsubmit: submit },
      el('header', {}, view.previous_view_id ? el('button', { class: 'icon-button', type: 'button', 'aria-label': 'Back', testid: 'modal-back', onclick: close }, '←') : null,
        el('h2', { id: title }, ...plainText(view.title.text)),
        el('button', { class: 'icon-button', type: 'button', 'aria-label': 'Close', testid: 'modal-x', onclick: dismiss }, '✕')),
      el('div', { class: 'modal-body' }, errors[''] ? el('div', { class: 'error', role: 'alert' }, errors['']) : null, ...blocks(view.blocks, surface, errors)),
      el('footer', {},
        el('button', { class: 'button', type: 'button', testid: 'modal-close', onclick: close }, view.close?.text ?? (view.previous_view_id ? 'Back' : 'Cancel')),
        view.submit ? el('button', { class: 'button primary', type: 'submit', testid: 'modal-submit', disabled: view.submit_disabled }, view.submit.text) : null)));
}

export function renderHome(parent) {
  const home = store.home();
  const empty = { id: 'none', hash: '', blocks: [] };
  sync(parent, [home ?? empty], (view) => view.id, (view) => view.hash, (view) => view.blocks.length
    ? el('div', { class: 'home-body' }, ...blocks(view.blocks, viewSurface(view)))
    : el('p', { class: 'quiet' }, 'The app has not published a Home tab yet.'));
}
