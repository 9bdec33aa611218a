// Starts the page: loads the workspace, follows its changes, and draws what is looked at.
import { el, sync } from './dom.js';
import { store, isReply } from './store.js';
import { ask, follow, state, traced } from './remote.js';
import { messageNode } from './message.js';
import { composer } from './composer.js';
import { renderSidebar } from './sidebar.js';
import { renderHome, renderModals } from './views.js';
import { renderInspector } from './inspector.js';
import { dayOf } from './dates.js';

const at = (id) => document.getElementById(id);
const wide = window.matchMedia('(min-width: 900px)');
const GROUPING_SECONDS = 180;
const STATUS_MILLIS = 120_000;

const channelComposer = composer('composer', () => `Message ${titleOf(store.channel)}`, () => '');
const threadComposer = composer('thread-composer', () => 'Reply…', () => store.thread);
at('channel-composer').append(channelComposer.node);
at('thread-composer').append(threadComposer.node);

const shown = new WeakMap();
let loading = true;
let held = [];
let drawn = false;

const go = {
  channel: (id) => {
    if (store.channel !== id) store.thread = '';
    Object.assign(store, { channel: id, onHome: false });
    store.unread.delete(id);
    showMenu(false);
    draw();
    toEnd(at('channel'));
    if (store.channels.get(id)?.is_im) ask('home', { user: store.viewer, tab: 'messages' });
  },
  home: () => {
    Object.assign(store, { onHome: true, thread: '' });
    showMenu(false);
    draw();
    ask('home', { user: store.viewer, tab: 'home' });
  },
  thread: (message) => {
    store.thread = message.ts;
    draw();
    toEnd(at('thread'));
  },
  shortcut: (callbackId) => {
    showMenu(false);
    ask('shortcut', { user: store.viewer, callback_id: callbackId });
  },
};

at('menu').addEventListener('click', () => showMenu(!document.body.classList.contains('menu-open')));
at('thread-close').addEventListener('click', () => { store.thread = ''; draw(); });
at('inspect').addEventListener('click', toggleInspector);
at('user').addEventListener('change', () => { store.viewer = at('user').value; store.thread = ''; ensureChannel(); draw(); });
at('incident').addEventListener('change', async () => {
  await ask('incident', { id: at('incident').value });
  store.incidents.current = at('incident').value;
  draw();
});

// Whoever presses a button wants to see what comes of it.
for (const pane of [at('channel'), at('thread')]) {
  pane.addEventListener('click', (event) => { if (event.target.closest('.button')) shown.set(pane, pane.scrollTop); });
}

follow((change) => (loading ? held.push(change) : take(change)), load, () => connected(false));

function connected(yes) {
  at('connection').textContent = yes ? 'local sandbox' : 'not running';
  document.body.classList.toggle('offline', !yes);
}

async function load() {
  loading = true;
  connected(true);
  const [everything, entries] = await Promise.all([state(), traced()]);
  store.load(everything);
  store.trace = entries;
  store.viewer ||= store.people()[0].id;
  ensureChannel();
  loading = false;
  held.splice(0).forEach((change) => store.apply(change));
  drawOnce();
  if (!drawn) toEnd(at('channel'));
  drawn = true;
}

function take(change) {
  const arrived = store.apply(change);
  if (change.kind === 'status' && change.status) setTimeout(() => fade(change), STATUS_MILLIS);
  if (arrived && store.isVisible(arrived)) noticed(arrived);
  draw();
}

function fade(change) {
  if (store.status(change.channel, change.thread_ts) === change.status) store.apply({ ...change, status: '' });
  draw();
}

// A reply to one's own question opens the thread where there is room for it; what happens elsewhere is marked unread.
function noticed(message) {
  if (message.channel !== store.channel || store.onHome) {
    store.unread.add(message.channel);
  } else if (isReply(message) && !store.thread && wide.matches && concernsViewer(message)) {
    store.thread = message.thread_ts;
  }
}

function concernsViewer(reply) {
  const root = store.messages.get(`${reply.channel}/${reply.thread_ts}`);
  return root?.user === store.viewer || Boolean(root?.text.includes(`<@${store.viewer}>`));
}

function ensureChannel() {
  const mine = store.myChannels();
  if (!mine.some((channel) => channel.id === store.channel)) store.channel = mine[0]?.id ?? '';
}

let scheduled = false;

function draw() {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(drawOnce);
}

function drawOnce() {
  scheduled = false;
  at('team-name').textContent = store.team.name;
  renderSidebar(at('lists'), go);
  drawPeople();
  drawIncidents();
  drawHeading();
  at('channel').hidden = store.onHome;
  at('channel-composer').hidden = store.onHome;
  at('home').hidden = !store.onHome;
  if (store.onHome) renderHome(at('home'));
  else keepingEnd(at('channel'), () => drawMessages(at('channel'), store.roots(store.channel), false));
  drawThread();
  renderModals(at('modals'));
  if (!at('inspector').hidden) renderInspector(at('inspector'));
}

function drawThread() {
  const open = store.thread !== '';
  at('thread-pane').hidden = !open;
  document.body.classList.toggle('thread-open', open);
  if (!open) return;
  at('thread-channel').textContent = titleOf(store.channel);
  const status = store.status(store.channel, store.thread);
  keepingEnd(at('thread'), () => drawMessages(at('thread'), store.threadOf(store.channel, store.thread), true, status));
  threadComposer.refresh([], isArchived());
}

function drawMessages(parent, messages, inThread, status = '') {
  const rows = [];
  let previous;
  for (const message of messages) {
    const day = dayOf(message.ts);
    if (!inThread && (!previous || dayOf(previous.ts) !== day)) rows.push({ key: `day-${day}`, day });
    rows.push({ key: message.ts, message, grouped: Boolean(previous) && follows(previous, message) });
    previous = message;
  }
  if (status) rows.push({ key: 'status', status });
  sync(parent, rows, (row) => row.key, stampOf, (row) => {
    if (row.day) return el('div', { class: 'day' }, el('span', {}, row.day));
    if (row.status) return el('div', { class: 'status' }, `${store.app.name} ${row.status}`);
    return messageNode(row.message, { inThread, grouped: row.grouped, openThread: go.thread });
  });
}

function stampOf({ message, grouped, day, status }) {
  if (!message) return day ?? status;
  return JSON.stringify([message, grouped, store.replies(message).length, store.viewer]);
}

function follows(previous, message) {
  return previous.user === message.user && Number(message.ts) - Number(previous.ts) < GROUPING_SECONDS
    && previous.only_for === message.only_for && dayOf(previous.ts) === dayOf(message.ts) && !store.replies(previous).length;
}

function drawHeading() {
  const channel = store.channels.get(store.channel);
  at('channel-name').textContent = store.onHome ? `${store.app.name} Home` : titleOf(store.channel);
  at('channel-topic').textContent = store.onHome ? 'What the app shows to you alone' : channel?.topic?.value ?? '';
  const current = store.incidents.list.find((incident) => incident.id === store.incidents.current);
  const start = store.app.commands[0]?.command;
  channelComposer.refresh(current && !isArchived() ? [start && !channel?.is_im ? `${start} ${current.question}` : current.question] : [], isArchived());
}

function isArchived() {
  return Boolean(store.channels.get(store.channel)?.is_archived);
}

function titleOf(id) {
  const channel = store.channels.get(id);
  if (!channel) return '';
  return channel.is_im || channel.is_mpim ? store.channelName(id) : `#${channel.name}`;
}

function drawPeople() {
  const options = store.people().map((user) => el('option', { value: user.id, selected: user.id === store.viewer }, user.real_name));
  if (at('user').options.length !== options.length) at('user').replaceChildren(...options);
}

function drawIncidents() {
  at('incident-box').hidden = store.incidents.list.length === 0;
  if (at('incident').options.length !== store.incidents.list.length) {
    at('incident').replaceChildren(...store.incidents.list.map((incident) => el('option', { value: incident.id }, incident.title)));
  }
  at('incident').value = store.incidents.current;
}

function toggleInspector() {
  const pane = at('inspector');
  pane.hidden = !pane.hidden;
  at('inspect').setAttribute('aria-expanded', String(!pane.hidden));
  document.body.classList.toggle('inspector-open', !pane.hidden);
  draw();
}

function showMenu(open) {
  document.body.classList.toggle('menu-open', open);
  at('menu').setAttribute('aria-expanded', String(open));
}

function toEnd(pane) {
  requestAnimationFrame(() => requestAnimationFrame(() => showNewest(pane)));
}

// Stays with the newest message when it was there; a reader who scrolled away is left in peace.
function keepingEnd(pane, work) {
  const followed = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 80 || Math.abs(pane.scrollTop - (shown.get(pane) ?? 0)) < 4;
  work();
  if (followed) showNewest(pane);
}

// The end of the list, but never past the first line of a newest message that is taller than the pane.
function showNewest(pane) {
  const newest = pane.lastElementChild;
  if (newest) pane.scrollTop = Math.min(pane.scrollHeight, newest.offsetTop - pane.offsetTop - 8);
  shown.set(pane, pane.scrollTop);
}
