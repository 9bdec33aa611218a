// The question that a risky button asks first.
import { el } from './dom.js';
import { textObject } from './text.js';

export function confirmed(confirm) {
  return new Promise((resolve) => {
    const dialog = el('dialog', { class: 'confirm', testid: 'confirm' });
    const choose = (answer) => { dialog.remove(); resolve(answer); };
    dialog.append(
      el('h2', {}, ...textObject(confirm.title)), el('p', {}, ...textObject(confirm.text)),
      el('footer', {},
        el('button', { class: 'button', type: 'button', testid: 'confirm-deny', onclick: () => choose(false) }, ...textObject(confirm.deny)),
        el('button', { class: `button ${confirm.style ?? 'primary'}`, type: 'button', testid: 'confirm-yes', onclick: () => choose(true) }, ...textObject(confirm.confirm))));
    dialog.addEventListener('cancel', () => choose(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
