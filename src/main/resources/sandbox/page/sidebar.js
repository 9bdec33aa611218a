// Channels and direct messages on the left.
import { el } from './dom.js';
import { sign } from './icons.js';
import { store } from './store.js';

export function renderSidebar(parent, go) {
  const mine = store.myChannels();
  const named = mine.filter((channel) => !channel.is_im && !channel.is_mpim);
  const direct = mine.filter((channel) => channel.is_im || channel.is_mpim);
  parent.replaceChildren(
    group('Channels', named.map((channel) => entry(channel, go))),
    group('Direct messages', direct.map((channel) => entry(channel, go))),
    group('Apps', [homeEntry(go), ...globalShortcuts(go)]));
}

function group(title, entries) {
  return el('div', { class: 'group', role: 'group', 'aria-label': title }, el('div', { class: 'group-title' }, title), ...entries);
}

function entry(channel, go) {
  const mark = channel.is_archived ? '▣' : channel.is_ext_shared ? '⇄' : channel.is_im ? '●' : channel.is_mpim ? '◍' : channel.is_private ? sign('lock') : '#';
  const name = store.channelName(channel.id);
  const current = !store.onHome && store.channel === channel.id;
  return el('button', {
    class: `entry ${store.unread.has(channel.id) ? 'unread' : ''}`, type: 'button', testid: `channel-${name}`,
    'aria-current': current ? 'page' : undefined, onclick: () => go.channel(channel.id),
  }, el('span', { class: 'sign', 'aria-hidden': 'true' }, mark), el('span', { class: 'entry-name' }, name));
}

function homeEntry(go) {
  return el('button', {
    class: 'entry', type: 'button', testid: 'open-home', 'aria-current': store.onHome ? 'page' : undefined, onclick: go.home,
  }, el('span', { class: 'sign', 'aria-hidden': 'true' }, '⌂'), el('span', { class: 'entry-name' }, `${store.app.name} Home`));
}

function globalShortcuts(go) {
  return store.app.shortcuts.filter((shortcut) => shortcut.type === 'global').map((shortcut) => el('button', {
    class: 'entry', type: 'button', testid: `shortcut-${shortcut.callbackId}`, onclick: () => go.shortcut(shortcut.callbackId),
  }, el('span', { class: 'sign', 'aria-hidden': 'true' }, sign('zap')), el('span', { class: 'entry-name' }, shortcut.name)));
}
