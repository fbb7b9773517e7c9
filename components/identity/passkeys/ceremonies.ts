import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** What a device is asked, and its answer, both as JSON. */
export type Ceremony = (options: unknown) => Promise<unknown>;

/** Lets the device sign with a passkey that it has. */
export const signWithPasskey: Ceremony = (options) =>
  startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });

/** Lets the device make a passkey. */
export const makePasskey: Ceremony = (options) =>
  startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
