import { wordsIn } from '@/lib/language/words';
import { countFormat, dateFormat, dayLanguage } from '@/lib/site/formats';
import { timespanInWords } from '@/lib/site/relative-time';

interface Props {
  figures: {
    days: { day: string; received: number; answered: number }[];
    wait: number | null;
    waitBefore: number | null;
    alive: { title: string; slug: string; count: number }[];
  };
  language: string;
}

/** How the conversations went lately, beside those that wait. */
export function DeskFigures({ figures, language }: Props) {
  const words = wordsIn(language, 'desk');
  const number = countFormat(language);
  const { days, wait, waitBefore, alive } = figures;
  const answered = days.reduce((sum, day) => sum + day.answered, 0);
  const received = days.reduce((sum, day) => sum + day.received, 0);
  return (
    <>
      <section aria-labelledby="this-week">
        <h2 id="this-week">{words('theseDays')}</h2>
        <p className="figure">{number.format(answered)}</p>
        <p className="note">{words('given', { answered, received })}</p>
        {received + answered > 0 && <Week days={days} language={language} />}
      </section>
      {wait !== null && (
        <section aria-labelledby="waits">
          <h2 id="waits">{words('readerWaits')}</h2>
          <p className="figure">{timespanInWords(wait, language)}</p>
          <p className="note">
            {words('halfTheTime')}
            {waitBefore !== null && ` ${words('monthAgo', { wait: timespanInWords(waitBefore, language) })}`}
          </p>
        </section>
      )}
      {alive.length > 0 && (
        <section aria-labelledby="alive">
          <h2 id="alive">{words('mostAlive')}</h2>
          <ul className="alive">
            {alive.map(({ title, slug, count }) => (
              <li key={slug}>
                <a href={`/${encodeURIComponent(slug)}`} dir="auto">
                  {title || wordsIn(language, 'articles')('untitled')}
                </a>{' '}
                · {number.format(count)}
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
function Week({ days, language }: { days: Props['figures']['days']; language: string }) {
  const words = wordsIn(language, 'desk');
  const date = dateFormat(dayLanguage(language), 'UTC', false);
  const number = countFormat(language);
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
        <summary>{words('dayByDay')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words('day')}</th>
              <th scope="col">{words('received')}</th>
              <th scope="col">{words('answered')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, received, answered }) => (
              <tr key={day}>
                <th scope="row">{date.format(new Date(`${day}T12:00:00Z`))}</th>
                <td>{number.format(received)}</td>
                <td>{number.format(answered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
