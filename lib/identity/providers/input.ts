import { z } from 'zod';
import { nameField, returnToField } from '../input';
import { PROVIDER_IDS } from './configured';

export const providerInput = z.object({ provider: z.enum(PROVIDER_IDS).catch('oidc') });

export const continueInput = providerInput.extend({
  returnTo: returnToField,
  /** Whether it shall sign in to the account of whoever is signed in. */
  connects: z
    .unknown()
    .optional()
    .transform((sent) => sent === '1'),
});

export const joinInput = z.object({ name: nameField });
