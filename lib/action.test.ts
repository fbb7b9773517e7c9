import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { action } from './action';
import { UNTOUCHED } from './form-state';
import { exchanges, newExchange } from './site/exchange';

const nothing = async () => undefined;
const act = action(
  z.object({ body: z.string('Please write something.'), list: z.array(z.string()).optional() }),
  nothing,
);

/** Sends to an action as Next does, in an exchange. */
async function send(...sent: unknown[]) {
  const exchange = newExchange();
  const state = await exchanges.run(exchange, () =>
    (act as (...args: unknown[]) => ReturnType<typeof act>)(...sent),
  );
  return { state, exchange };
}

test.each([[[]], [['words']], [[null, null]], [[{ answer: 1 }, { body: 'words' }]]])(
  'arguments without a form (%j) are answered with 400 and a sentence',
  async (sent) => {
    const { state, exchange } = await send(...sent);
    expect(state).toMatchObject({
      refused: true,
      message: 'The form did not arrive whole. Please send it again.',
    });
    expect(exchange).toMatchObject({ status: 400, isActing: true, refusal: state.message });
  },
);

test('a field that is missing gets its sentence, and every word that was typed comes back', async () => {
  const form = new FormData();
  form.set('name', 'Gus');
  form.set('constructor', 'kept');
  form.set('__proto__', 'dropped');
  form.set('$ACTION_KEY', 'dropped');
  const { state, exchange } = await send(UNTOUCHED, form);
  expect(state.fields).toEqual({ body: 'Please write something.' });
  expect(state.values).toEqual({ name: 'Gus', constructor: 'kept' });
  expect(exchange.status).toBe(422);
  expect(exchange.refusal).toBe('Please look at the marked fields. Please write something.');
});

test('a state that somebody made up counts as none', async () => {
  for (const made of [{ answer: 'x' }, { answer: Number.POSITIVE_INFINITY }, 'x', null, [[]]])
    expect((await send(made, new FormData())).state.answer).toBe(1);
  expect((await send({ ...UNTOUCHED, answer: 4 }, new FormData())).state.answer).toBe(5);
});

test('a form is read in one go: looking up each of half a million names would take minutes', async () => {
  const form = new FormData();
  for (let n = 0; n < 1_000; n++) form.append(`n${n}`, '');
  form.append('list[]', 'a');
  form.append('list[]', 'b');
  const lookUps = (['get', 'getAll', 'has'] as const).map((name) => vi.spyOn(form, name));
  const { state } = await send(UNTOUCHED, form);
  expect(Object.keys(state.values)).toHaveLength(1_001);
  expect(lookUps.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(10);
});
