// The address in a receipt's QR code: number and check code go into a cookie, the browser to an address without them.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readVerifyToken, verifyToken } from '#app/domain/receipt/receipt-code.ts';
import { clearCookie, setCookie } from '#app/platform/http/cookies.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  const read = readVerifyToken(params.token ?? null);
  const cookie = read
    ? setCookie(context.secure, 'receipt', verifyToken(read.number, read.code), { maxAge: 600 })
    : clearCookie(context.secure, 'receipt');
  return redirect(`/${localeOf(params)}/${params.district}/verify`, { headers: { 'Set-Cookie': cookie } });
}
