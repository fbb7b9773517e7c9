import type { Claims } from './claims';

export interface GitHubUser {
  id: number;
  login: string;
  name?: string | null;
}

export interface GitHubAddress {
  email: string;
  primary: boolean;
  verified: boolean;
}

/**
 * What GitHub says of somebody, in the words of OpenID Connect. The address is the primary one: that of the public profile
 * is whatever they typed there.
 */
export function claimsOfGitHub(user: GitHubUser, addresses: GitHubAddress[]): Claims {
  const primary = addresses.find((address) => address.primary);
  return {
    sub: String(user.id),
    name: user.name || user.login,
    email: primary?.email,
    email_verified: primary?.verified,
  };
}
