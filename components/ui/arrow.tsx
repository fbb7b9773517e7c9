/** Arrows by what they lead to: where one reads from right to left, what is further lies to the left. */
const ARROWS = { earlier: '←', further: '→', above: '↑', below: '↓' };

/** An arrow beside a link's words. It says nothing that they do not, so it is not read out. */
export function Arrow({ to }: { to: keyof typeof ARROWS }) {
  return (
    <span className={to === 'earlier' || to === 'further' ? 'arrow' : undefined} aria-hidden="true">
      {ARROWS[to]}
    </span>
  );
}
