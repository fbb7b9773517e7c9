import { lookup as resolve } from 'node:dns';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

/** For everything together, redirections included. */
const SECONDS = 10;
/** What the blog takes of one picture. */
const BYTES_LIMIT = 20 * 1024 * 1024;
const REDIRECTIONS = 5;

export interface FetchOptions {
  /** Whether a machine at this IP address may be asked. Public ones alone, unless a test says otherwise. */
  isAllowed?: (ipAddress: string) => boolean;
}

/** Why a picture could not be fetched, as the end of a sentence. */
export class FetchProblem extends Error {}

/**
 * Fetches a picture. An address in somebody's export could point at this machine or at its network, so each name is
 * resolved first, and the connection goes to the very address that was looked at; again after each redirection.
 * @throws FetchProblem when it cannot be had within 10 seconds and 20 MB, or is no picture
 */
export async function fetchPicture(
  address: string,
  { isAllowed = isPublicAddress }: FetchOptions = {},
): Promise<Buffer> {
  const signal = AbortSignal.timeout(SECONDS * 1000);
  let url = address;
  for (let hop = 0; hop <= REDIRECTIONS; hop++) {
    const answer = await ask(url, { isAllowed, signal });
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      if (!URL.canParse(headers.location, url)) throw new FetchProblem('it is redirected to no address');
      url = new URL(headers.location, url).href;
      continue;
    }
    return readPicture(answer);
  }
  throw new FetchProblem('it is redirected too often');
}

interface Asking {
  isAllowed: (ipAddress: string) => boolean;
  signal: AbortSignal;
}

function ask(address: string, { isAllowed, signal }: Asking): Promise<IncomingMessage> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchProblem('its address is none of the web');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isAllowed(host)) throw notAllowed(host);
  const get = url.protocol === 'https:' ? getHttps : getHttp;
  const headers = { 'user-agent': 'Rejoinder', accept: 'image/*' };
  return new Promise((settle, fail) => {
    const request = get(url, { lookup: allowedOnly(isAllowed), agent: false, headers, signal }, settle);
    request.on('error', (error) => fail(problemOf(error)));
  });
}

/** Resolves a name as usual, and hands on those addresses alone that may be asked. */
function allowedOnly(isAllowed: (ipAddress: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first || allowed.length < addresses.length) return callback(notAllowed(host), []);
      if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

const notAllowed = (host: string) => new FetchProblem(`${host} is no public address`);

function problemOf(error: Error): FetchProblem {
  if (error instanceof FetchProblem) return error;
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return new FetchProblem(`no answer within ${SECONDS} seconds`);
  return new FetchProblem((error as NodeJS.ErrnoException).code ?? error.message);
}

async function readPicture(answer: IncomingMessage): Promise<Buffer> {
  const { statusCode, headers } = answer;
  const refuse = (reason: string) => {
    answer.destroy();
    return new FetchProblem(reason);
  };
  if (statusCode !== 200) throw refuse(`the answer was ${statusCode}`);
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('image/')) throw refuse(`it is no picture but ${type || 'something else'}`);
  if (Number(headers['content-length'] ?? 0) > BYTES_LIMIT) throw refuse('it is larger than 20 MB');
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of answer) {
      length += part.length;
      if (length > BYTES_LIMIT) throw refuse('it is larger than 20 MB');
      parts.push(part);
    }
  } catch (error) {
    throw problemOf(error as Error);
  }
  return Buffer.concat(parts);
}
