import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Ask } from './ask';

/** What a device may do differently from what it should. */
interface Slip {
  /** Which site its browser says that it is on. */
  origin?: string;
  /** For which name it keeps its passkey. */
  relyingParty?: string;
  /** Whether its owner had to show who they are. */
  isVerified?: boolean;
  counter?: number;
  challenge?: string;
}

const FLAGS = { present: 0x01, verified: 0x04, canSync: 0x08, isSynced: 0x10, hasKey: 0x40 };

/** A device with one passkey, in software: it answers as browsers do. */
export class Device {
  readonly id = randomBytes(16).toString('base64url');
  userHandle = '';
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /** Makes its passkey. Returns the ticket and the browser's answer. */
  make(ask: Ask, slip: Slip = {}): { ticket: string; response: RegistrationResponseJSON } {
    const { ticket, options } = JSON.parse(ask);
    this.userHandle = options.user.id;
    const idBytes = Buffer.from(this.id, 'base64url');
    const key = this.keys.publicKey.export({ format: 'jwk' });
    const [x, y] = [key.x, key.y].map((part) => Buffer.from(part ?? '', 'base64url'));
    const cose = Buffer.concat([hex('a5010203262001215820'), x as Buffer, hex('225820'), y as Buffer]);
    const credential = Buffer.concat([Buffer.alloc(16), hex('0010'), idBytes, cose]);
    const data = Buffer.concat([dataOf(options.rp.id, slip, FLAGS.hasKey), credential]);
    const head = hex('a363666d74646e6f6e656761747453746d74a068617574684461746159');
    const length = Buffer.from([data.length >> 8, data.length & 255]);
    const response = {
      clientDataJSON: clientData('webauthn.create', options.challenge, slip),
      attestationObject: Buffer.concat([head, length, data]).toString('base64url'),
      transports: ['internal' as const],
    };
    return { ticket, response: { ...this.credential(), response } };
  }

  /** Signs with its passkey. */
  sign(ask: Ask, slip: Slip = {}): { ticket: string; response: AuthenticationResponseJSON } {
    const { ticket, options } = JSON.parse(ask);
    const data = dataOf(options.rpId, slip);
    const clientDataJSON = clientData('webauthn.get', options.challenge, slip);
    const digest = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest();
    const signature = sign('sha256', Buffer.concat([data, digest]), this.keys.privateKey);
    const response = {
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: this.userHandle,
    };
    return { ticket, response: { ...this.credential(), response } };
  }

  private credential() {
    return { id: this.id, rawId: this.id, type: 'public-key' as const, clientExtensionResults: {} };
  }
}

function clientData(type: string, challenge: string, slip: Slip): string {
  const { origin = 'http://localhost:3000' } = slip;
  const data = { type, challenge: slip.challenge ?? challenge, origin, crossOrigin: false };
  return Buffer.from(JSON.stringify(data)).toString('base64url');
}

function dataOf(relyingParty: string, slip: Slip, more = 0): Buffer {
  const verified = slip.isVerified === false ? 0 : FLAGS.verified;
  const flags = FLAGS.present | verified | FLAGS.canSync | FLAGS.isSynced | more;
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(slip.counter ?? 0);
  const site = createHash('sha256')
    .update(slip.relyingParty ?? relyingParty)
    .digest();
  return Buffer.concat([site, Buffer.from([flags]), counter]);
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
