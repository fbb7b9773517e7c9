/** What a provider says of somebody, in the words of OpenID Connect. */
export interface Claims {
  sub: string;
  iss?: string;
  name?: string;
  preferred_username?: string;
  email?: string;
  email_verified?: boolean | string;
}
