// The frame of a district's pages: its brand, its masthead and foot. Every page below stands inside <main>.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import '#app/styles/journey.css';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadDistrict } from '#app/services/district/load-district.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { district: params.district ?? '', locale: localeOf(params) };
  const answer = await loadDistrict(await context.ctx(), asked);
  if (!answer.ok) throw refusal(answer.problem);
  return { face: answer.value.face };
}

export default function District() {
  return (
    <SiteFrame>
      <Outlet />
    </SiteFrame>
  );
}
