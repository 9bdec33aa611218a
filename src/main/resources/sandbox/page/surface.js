// Where an element stands decides what pressing it asks of the sandbox: a message or a view.
import { store } from './store.js';
import { ask } from './remote.js';

// What was entered but not sent, by where it stands; it outlives a redrawing.
const entered = new Map();

function surface(key, where) {
  if (!entered.has(key)) entered.set(key, { filled: {}, labels: {} });
  const { filled, labels } = entered.get(key);
  return {
    filled,
    labels,
    act: (element, block, chosen) => ask('act', {
      user: store.viewer, ...where, action_id: address(element, block), chosen, filled,
    }),
    suggest: (element, block, typed) => ask('suggest', {
      user: store.viewer, ...where, action_id: address(element, block), typed,
    }),
  };
}

export function messageSurface(message) {
  return surface(`${message.channel}/${message.ts}`, { channel: message.channel, ts: message.ts });
}

export function viewSurface(view) {
  return surface(view.id, { view: view.id });
}

function address(element, block) {
  return `${block.block_id}/${element.action_id}`;
}
