// The shortcodes that are drawn: circles in CSS, the most used as pictures, the rest with the reader's emoji font.
import { el } from './dom.js';
import { icon } from './icons.js';

const CIRCLES = new Set(['red_circle', 'large_green_circle', 'large_yellow_circle', 'large_orange_circle',
  'large_blue_circle', 'large_purple_circle', 'white_circle', 'black_circle']);

const GLYPHS = {
  wave: '👋', no_bell: '🔕', exclamation: '❗', fire: '🔥', boom: '💥', bug: '🐛', pill: '💊', hospital: '🏥', package: '📦',
  pushpin: '📌', chart_with_upwards_trend: '📈', bar_chart: '📊', mega: '📣', tada: '🎉', rocket: '🚀', arrow_right: '➡️',
  arrow_up: '⬆️', arrow_down: '⬇️', black_square_for_stop: '⏹️', alarm_clock: '⏰', calendar: '📅', house: '🏠',
  globe_with_meridians: '🌐', satellite_antenna: '📡', electric_plug: '🔌', sos: '🆘', construction: '🚧', test_tube: '🧪',
  microscope: '🔬', handshake: '🤝', heavy_minus_sign: '➖', heavy_plus_sign: '➕', star: '⭐', sparkles: '✨', thinking_face: '🤔',
  ok: '🆗', new: '🆕',
};

// Undefined for a shortcode that is not known; it then stays text.
export function emoji(name) {
  if (CIRCLES.has(name)) {
    return el('span', { class: `dot ${name.replaceAll('_', '-')}`, role: 'img', 'aria-label': name.replaceAll('_', ' ') });
  }
  const picture = icon(name);
  if (picture) return el('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, picture);
  if (!Object.hasOwn(GLYPHS, name)) return undefined;
  return el('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, GLYPHS[name]);
}
