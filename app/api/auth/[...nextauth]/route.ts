import NextAuth from 'next-auth';
import { authOptions, comeBack } from '@/lib/identity/auth';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/**
 * The addresses of next-auth that are of use here. Of the others one writes into the log whatever a stranger sends it, and
 * one sets out for a provider without knowing what for: our own forms do that.
 */
const SERVED = { GET: ['session', 'csrf', 'providers'], POST: ['signout'] };

/** The session as JSON, and the way back from a provider. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [address, provider] = (await context.params).nextauth;
  if (address === 'callback' && provider) return comeBack(request, context);
  return SERVED.GET.includes(address ?? '') ? ask(request, context) : nothingHere();
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const [address] = (await context.params).nextauth;
  return SERVED.POST.includes(address ?? '') ? ask(request, context) : nothingHere();
}

function ask(request: Request, context: Context): Promise<Response> {
  // The options name the secrets and the database, which a build has not.
  return NextAuth(authOptions())(request, context);
}

const nothingHere = () => new Response(null, { status: 404 });
