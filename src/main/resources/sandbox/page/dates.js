// Times in the reader's own zone, in the forms that <!date^…> knows.

const STYLES = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

export function formatDate(seconds, format) {
  const date = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === 'ago') return ago(date);
    if (token.endsWith('_pretty')) return pretty(date, token.slice(0, -'_pretty'.length));
    return Object.hasOwn(STYLES, token) ? styled(date, token) : whole;
  });
}

export function clockTime(ts) {
  return styled(new Date(Number(ts) * 1000), 'time');
}

export function fullTime(ts) {
  return formatDate(Number(ts), '{date_long} {time_secs}');
}

export function dayOf(ts) {
  return pretty(new Date(Number(ts) * 1000), 'date_long');
}

function styled(date, style) {
  if (style === 'date_num') {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  }
  return new Intl.DateTimeFormat(undefined, { ...STYLES[style], hourCycle: 'h23' }).format(date);
}

function pretty(date, style) {
  const days = Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
  return { 0: 'Today', 1: 'Yesterday', '-1': 'Tomorrow' }[days] ?? styled(date, style);
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

function ago(date) {
  const seconds = Math.max(0, Math.round((Date.now() - date) / 1000));
  const [unit, size] = [['day', 86_400], ['hour', 3_600], ['minute', 60]].find(([, length]) => seconds >= length) ?? ['second', 1];
  const count = Math.floor(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
