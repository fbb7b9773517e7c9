import type { Claims } from './claims';
import { claimsOfGitHub, type GitHubAddress, type GitHubUser } from './github-claims';

/** Sites through which one can sign in, where the operator asks for it. */
export const PROVIDER_IDS = ['github', 'google', 'oidc'] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

export interface NamedProvider {
  id: ProviderId;
  /** What it calls itself, or the operator calls it. */
  name: string;
}

interface Keys {
  clientId: string;
  clientSecret: string;
}

/** Milliseconds that a provider may take: somebody looks at a button meanwhile. */
const PATIENCE_MS = 10_000;
const DISCOVERY = '/.well-known/openid-configuration';

/** The providers whose variables are all set, in the order in which they are shown. */
export function listProviders(): NamedProvider[] {
  return PROVIDER_IDS.filter((id) => keysOf(id)).map((id) => ({ id, name: nameOf(id) }));
}

export function findProvider(id: string): NamedProvider | undefined {
  return listProviders().find((provider) => provider.id === id);
}

/** The same, as next-auth takes them. */
export function providerConfigs() {
  return listProviders().map((provider) => {
    const own = { ...provider, ...keysOf(provider.id), type: 'oauth' as const, httpOptions: HTTP };
    return provider.id === 'github' ? { ...own, ...GITHUB } : { ...own, ...openId(provider.id) };
  });
}

const HTTP = { timeout: PATIENCE_MS };

function keysOf(id: ProviderId): Keys | undefined {
  const clientId = process.env[`${id.toUpperCase()}_CLIENT_ID`];
  const clientSecret = process.env[`${id.toUpperCase()}_CLIENT_SECRET`];
  if (!clientId || !clientSecret || (id === 'oidc' && !oidcIssuer())) return undefined;
  return { clientId, clientSecret };
}

function nameOf(id: ProviderId): string {
  if (id === 'oidc') return process.env.OIDC_NAME || new URL(oidcIssuer() ?? '').host;
  return id === 'github' ? 'GitHub' : 'Google';
}

/** Undefined where it is not set, or no address. */
function oidcIssuer(): string | undefined {
  const issuer = process.env.OIDC_ISSUER;
  return issuer && /^https?:/.test(issuer) && URL.canParse(issuer) ? issuer.replace(/\/$/, '') : undefined;
}

interface Tokens {
  access_token?: string;
  claims(): object;
}
interface Client {
  issuer: { metadata: { userinfo_endpoint?: string } };
  userinfo(tokens: string): Promise<object>;
}
interface Asked {
  client: Client;
  /** next-auth's type leaves out what a set of tokens can do. */
  tokens: object;
}

const profile = (claims: Claims) => ({ id: claims.sub });

/** OpenID Connect: who it is stands in the signed token, and often the rest only at the provider. */
function openId(id: 'google' | 'oidc') {
  const issuer = id === 'google' ? 'https://accounts.google.com' : oidcIssuer();
  return {
    wellKnown: issuer + DISCOVERY,
    idToken: true,
    checks: ['pkce' as const, 'state' as const, 'nonce' as const],
    authorization: { params: { scope: 'openid email profile' } },
    userinfo: {
      async request({ client, tokens: set }: Asked): Promise<Claims> {
        const tokens = set as Tokens;
        const canTell = client.issuer.metadata.userinfo_endpoint && tokens.access_token;
        const told = canTell ? await client.userinfo(tokens.access_token ?? '') : {};
        // Last what is signed. That both speak of the same person must be asked where a bare access token is used.
        const claims = tokens.claims() as Claims;
        if ('sub' in told && told.sub !== claims.sub) throw new Error('Two answers about two people.');
        return { ...told, ...claims };
      },
    },
    profile,
  };
}

/** GitHub speaks OAuth only, and says of each address whether it was proven. */
const GITHUB = {
  issuer: 'https://github.com/login/oauth',
  checks: ['pkce' as const, 'state' as const],
  authorization: {
    url: 'https://github.com/login/oauth/authorize',
    params: { scope: 'read:user user:email' },
  },
  token: 'https://github.com/login/oauth/access_token',
  userinfo: {
    url: 'https://api.github.com/user',
    async request({ client, tokens }: Asked): Promise<Claims> {
      const token = (tokens as Tokens).access_token ?? '';
      const user = (await client.userinfo(token)) as GitHubUser;
      const asked = await fetch('https://api.github.com/user/emails', {
        headers: { authorization: `bearer ${token}`, accept: 'application/vnd.github+json' },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return claimsOfGitHub(user, asked.ok ? ((await asked.json()) as GitHubAddress[]) : []);
    },
  },
  profile,
};
