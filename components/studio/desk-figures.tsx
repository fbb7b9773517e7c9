import { dateFormat } from '@/lib/site/formats';
import { timespanInWords } from '@/lib/site/relative-time';

interface Props {
  figures: {
    days: { day: string; received: number; answered: number }[];
    wait: number | null;
    waitBefore: number | null;
    alive: { title: string; slug: string; count: number }[];
  };
}

/** How the conversations went lately, beside those that wait. */
export function DeskFigures({ figures }: Props) {
  const { days, wait, waitBefore, alive } = figures;
  const answered = days.reduce((sum, day) => sum + day.answered, 0);
  const received = days.reduce((sum, day) => sum + day.received, 0);
  return (
    <>
      <section aria-labelledby="this-week">
        <h2 id="this-week">These seven days</h2>
        <p className="figure">{answered}</p>
        <p className="note">
          {answered === 1 ? 'answer' : 'answers'} given, {received} {received === 1 ? 'comment' : 'comments'}{' '}
          received
        </p>
        {received + answered > 0 && <Week days={days} />}
      </section>
      {wait !== null && (
        <section aria-labelledby="waits">
          <h2 id="waits">A reader waits</h2>
          <p className="figure">{timespanInWords(wait, 'en')}</p>
          <p className="note">
            for an answer, half of the time.
            {waitBefore !== null && ` A month ago it was ${timespanInWords(waitBefore, 'en')}.`}
          </p>
        </section>
      )}
      {alive.length > 0 && (
        <section aria-labelledby="alive">
          <h2 id="alive">Most alive</h2>
          <ul className="alive">
            {alive.map(({ title, slug, count }) => (
              <li key={slug}>
                <a href={`/${encodeURIComponent(slug)}`} dir="auto">
                  {title || 'Untitled'}
                </a>{' '}
                · {count}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const WIDTH = 42;
const HEIGHT = 12;
const BAR = 4;

/** A bar a day, what was answered standing in what was said, and the same as a table. */
function Week({ days }: { days: Props['figures']['days'] }) {
  const most = Math.max(...days.map(({ received, answered }) => received + answered));
  const high = (count: number) => (count / most) * HEIGHT;
  return (
    <>
      <svg className="week" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {days.map(({ day, received, answered }, n) => (
          <g key={day} transform={`translate(${(n * WIDTH) / days.length + 1} 0)`}>
            <rect
              className="bar-received"
              width={BAR}
              y={HEIGHT - high(received + answered)}
              height={high(received)}
            />
            <rect className="bar-answered" width={BAR} y={HEIGHT - high(answered)} height={high(answered)} />
          </g>
        ))}
      </svg>
      <details className="week-table">
        <summary>Day by day</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Received</th>
              <th scope="col">Answered</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, received, answered }) => (
              <tr key={day}>
                <th scope="row">{dateFormat('en-GB', 'UTC', false).format(new Date(`${day}T12:00:00Z`))}</th>
                <td>{received}</td>
                <td>{answered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
