// What the page knows of the workspace: loaded once, then kept true by the stream of changes.

class Store {
  team = { name: '' };
  app = { commands: [], shortcuts: [] };
  users = new Map();
  channels = new Map();
  messages = new Map();
  views = new Map();
  viewErrors = new Map();
  statuses = new Map();
  incidents = { list: [], current: '' };
  trace = [];
  viewer = '';
  channel = '';
  thread = '';
  onHome = false;
  unread = new Set();

  load(state) {
    this.team = state.team;
    this.bot = state.bot;
    this.app = state.app;
    this.incidents = state.incidents;
    this.users = new Map(state.users.map((user) => [user.id, user]));
    this.channels = new Map(state.channels.map((channel) => [channel.id, channel]));
    this.messages = new Map(state.messages.map((message) => [keyOf(message), message]));
    this.views = new Map(state.views.map((view) => [view.id, view]));
    this.viewErrors = new Map(state.views.filter((view) => view.errors).map((view) => [view.id, view.errors]));
  }

  // Applies one change; says which message came newly, if one did.
  apply(change) {
    switch (change.kind) {
      case 'message': return this.applyMessage(change.message);
      case 'deleted': this.messages.delete(keyOf(change.message)); break;
      case 'channel': this.channels.set(change.channel.id, change.channel); break;
      case 'view': this.views.set(change.view.id, change.view); this.viewErrors.delete(change.view.id); break;
      case 'view-closed': this.views.delete(change.view.id); this.viewErrors.delete(change.view.id); break;
      case 'view-refused': this.viewErrors.set(change.view.id, change.errors); break;
      case 'status': this.statuses.set(`${change.channel}/${change.thread_ts}`, change.status); break;
      case 'trace': this.trace = [...this.trace.slice(-499), change]; break;
    }
    return undefined;
  }

  applyMessage(message) {
    const key = keyOf(message);
    const fresh = !this.messages.has(key);
    this.messages.set(key, message);
    if (message.thread_ts) this.statuses.delete(`${message.channel}/${message.thread_ts}`);
    return fresh ? message : undefined;
  }

  userName(id) { return this.users.get(id)?.name ?? id; }

  channelName(id) {
    const channel = this.channels.get(id);
    if (!channel) return id;
    if (!channel.is_im && !channel.is_mpim) return channel.name;
    return channel.members.filter((member) => member !== this.viewer).map((member) => this.userName(member)).sort().join(', ');
  }

  people() { return [...this.users.values()].filter((user) => !user.is_bot && !user.deleted); }

  myChannels() { return [...this.channels.values()].filter((channel) => channel.members.includes(this.viewer)); }

  isVisible(message) { return !message.only_for || message.only_for === this.viewer; }

  roots(channel) {
    return this.in(channel).filter((message) => !isReply(message) || message.subtype === 'thread_broadcast');
  }

  threadOf(channel, root) {
    return this.in(channel).filter((message) => message.ts === root || message.thread_ts === root);
  }

  replies(message) {
    return this.in(message.channel).filter((reply) => reply.thread_ts === message.ts && isReply(reply));
  }

  in(channel) {
    return [...this.messages.values()]
      .filter((message) => message.channel === channel && this.isVisible(message))
      .sort((a, b) => (a.ts < b.ts ? -1 : 1));
  }

  modals() { return [...this.views.values()].filter((view) => view.type === 'modal' && view.user === this.viewer); }

  home() { return [...this.views.values()].find((view) => view.type === 'home' && view.user === this.viewer); }

  status(channel, thread) { return this.statuses.get(`${channel}/${thread}`) ?? ''; }
}

export function isReply(message) {
  return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}

function keyOf(message) { return `${message.channel}/${message.ts}`; }

export const store = new Store();
