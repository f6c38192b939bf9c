// The page to go back to after a detour, as an address carries it: a path of ours or nothing.
import { isSafeTarget } from './redirect.ts';

export function backOf(request: Request): string | null {
  const back = new URL(request.url).searchParams.get('back');
  return back && isSafeTarget(back) && /^\/(?:zh|en)\/staff\//.test(back) ? back : null;
}
