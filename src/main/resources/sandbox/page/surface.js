// Where an element stands decides what pressing it asks of the sandbox: a message or a view.
import { store } from './store.js';
import { ask } from './remote.js';

const filledBySurface = new Map();

function filledOf(key) {
  if (!filledBySurface.has(key)) filledBySurface.set(key, {});
  return filledBySurface.get(key);
}

export function messageSurface(message) {
  const filled = filledOf(`${message.channel}/${message.ts}`);
  return {
    filled,
    act: (element, block, chosen) => ask('act', {
      user: store.viewer, channel: message.channel, ts: message.ts, action_id: address(element, block), chosen, filled,
    }),
    suggest: async () => ({ options: [] }),
  };
}

export function viewSurface(view) {
  const filled = filledOf(view.id);
  return {
    filled,
    act: (element, block, chosen) => ask('act', {
      user: store.viewer, view: view.id, action_id: address(element, block), chosen, filled,
    }),
    suggest: (element, block, typed) => ask('suggest', {
      user: store.viewer, view: view.id, action_id: address(element, block), typed,
    }),
  };
}

function address(element, block) {
  return `${block.block_id}/${element.action_id}`;
}
