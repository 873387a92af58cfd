// Colours of the kinds of event, in the order of EventKind, told apart by the colour-blind too (after Okabe and Ito, 2008, in eight families), and what the
// canvases take from the page's theme.

export const KindNames = ['Other', 'Diplomacy', 'Politics', 'Conflict', 'Protest', 'Justice', 'Disaster', 'Accident', 'Health', 'Economy', 'Science', 'Culture', 'Sport', 'Life', 'Movement', 'Statement'];

/** Status of an event, in the order of EventStatus. */
export const StatusNames = ['Happened', 'Planned', 'Hypothetical', 'Denied'];

const families = {
  light: { grey: '#6b7280', blue: '#0072b2', sky: '#2a93c9', red: '#c8431a', orange: '#b87a00', green: '#00855f', purple: '#a3487f', brown: '#7a5c3e' },
  dark: { grey: '#9aa4b2', blue: '#5aa9e6', sky: '#7fd0f5', red: '#f0855c', orange: '#f0b93a', green: '#3fc79a', purple: '#dd8fbd', brown: '#c9a27a' },
};

const classNames = ['grey', 'blue', 'red', 'orange', 'green', 'sky', 'purple', 'brown'];

const familyOf = ['grey', 'blue', 'blue', 'red', 'red', 'brown', 'orange', 'orange', 'orange', 'green', 'sky', 'purple', 'purple', 'green', 'sky', 'grey'];

/** Colour class, 0 to 7, of each kind of event. */
export const kindClass = familyOf.map(name => classNames.indexOf(name));

/** @typedef {ReturnType<typeof theme>} Theme */

/** The theme that the page shows, read once for each change. */
export function theme() {
  const dark = document.documentElement.dataset.theme === 'dark';
  const family = families[dark ? 'dark' : 'light'];
  return {
    dark,
    /** By colour class. */
    classes: classNames.map(name => family[name]),
    ...(dark
      ? { paper: '#171b21', ink: '#e6e9ee', quiet: '#8d97a5', line: '#2d343e', faint: '#232932', accent: '#6fb3f2', brush: 'rgba(111,179,242,.13)', sea: '#141a21', land: '#262d36', border: '#3b4552', lake: '#141a21', river: '#1d2833', halo: 'rgba(23,27,33,.86)', onMark: '#10141a' }
      : { paper: '#ffffff', ink: '#1f2630', quiet: '#5f6b7a', line: '#d9dee5', faint: '#eef1f5', accent: '#1b66b3', brush: 'rgba(27,102,179,.09)', sea: '#dfe7ee', land: '#f7f6f2', border: '#c5c9cd', lake: '#dfe7ee', river: '#cfdbe6', halo: 'rgba(255,255,255,.9)', onMark: '#ffffff' }),
  };
}
