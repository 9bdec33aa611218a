// The shortcodes that are drawn. Status circles are drawn in CSS, so that they need no emoji font.
import { el } from './dom.js';

const CIRCLES = new Set(['red_circle', 'large_green_circle', 'large_yellow_circle', 'large_orange_circle',
  'large_blue_circle', 'large_purple_circle', 'white_circle', 'black_circle']);

const GLYPHS = {
  mag: '🔍', mag_right: '🔎', hourglass_flowing_sand: '⏳', hourglass: '⌛', white_check_mark: '✅', heavy_check_mark: '✔️',
  warning: '⚠️', x: '❌', eyes: '👀', wave: '👋', bulb: '💡', wrench: '🔧', hammer_and_wrench: '🛠️', gear: '⚙️', bell: '🔔',
  no_bell: '🔕', no_entry: '⛔', no_entry_sign: '🚫', lock: '🔒', key: '🔑', information_source: 'ℹ️', question: '❓',
  exclamation: '❗', grey_question: '❔', rotating_light: '🚨', fire: '🔥', boom: '💥', bug: '🐛', stethoscope: '🩺', pill: '💊',
  hospital: '🏥', memo: '📝', page_facing_up: '📄', scroll: '📜', clipboard: '📋', package: '📦', link: '🔗', pushpin: '📌',
  chart_with_upwards_trend: '📈', bar_chart: '📊', mega: '📣', speech_balloon: '💬', thumbsup: '👍', '+1': '👍', thumbsdown: '👎',
  '-1': '👎', tada: '🎉', rocket: '🚀', robot_face: '🤖', arrows_counterclockwise: '🔄', repeat: '🔁', arrow_right: '➡️',
  arrow_up: '⬆️', arrow_down: '⬇️', black_square_for_stop: '⏹️', octagonal_sign: '🛑', clock3: '🕒', stopwatch: '⏱️',
  alarm_clock: '⏰', calendar: '📅', house: '🏠', globe_with_meridians: '🌐', satellite_antenna: '📡', electric_plug: '🔌',
  zap: '⚡', sos: '🆘', construction: '🚧', test_tube: '🧪', microscope: '🔬', handshake: '🤝', wastebasket: '🗑️',
  heavy_minus_sign: '➖', heavy_plus_sign: '➕', star: '⭐', sparkles: '✨', thinking_face: '🤔', ok: '🆗', new: '🆕',
};

// Undefined for a shortcode that is not known; it then stays text.
export function emoji(name) {
  if (CIRCLES.has(name)) {
    return el('span', { class: `dot ${name.replaceAll('_', '-')}`, role: 'img', 'aria-label': name.replaceAll('_', ' ') });
  }
  if (!Object.hasOwn(GLYPHS, name)) return undefined;
  return el('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, GLYPHS[name]);
}
