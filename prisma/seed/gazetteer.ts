// The whole gazetteer of the demo as plain data: districts, sub-districts, communities, service points, who serves whom.
import { communitiesOf } from './gazetteer/communities.ts';
import {
  dongxihu,
  dongxihuCountryside,
  dongxihuPoints,
  dongxihuServedBy,
  dongxihuSubDistricts,
} from './gazetteer/dongxihu.ts';
import { hanyang, hanyangPoints, hanyangServedBy, hanyangSubDistricts } from './gazetteer/hanyang.ts';
import type { Community, Coverage, District, ServicePoint, SubDistrict } from './gazetteer/place.ts';

export const districts: readonly District[] = [hanyang, dongxihu];

export const subDistricts: readonly SubDistrict[] = [...hanyangSubDistricts, ...dongxihuSubDistricts];

export const communities: readonly Community[] = [
  ...communitiesOf(hanyangSubDistricts, () => 0.006),
  ...communitiesOf(dongxihuSubDistricts, (code) => (dongxihuCountryside.has(code) ? 0.012 : 0.007)),
];

export const servicePoints: readonly ServicePoint[] = [...hanyangPoints, ...dongxihuPoints];

const servedBy: Readonly<Record<string, readonly string[]>> = { ...hanyangServedBy, ...dongxihuServedBy };

export const coverage: readonly Coverage[] = communities.flatMap((community) =>
  (servedBy[community.subDistrict] ?? []).map((point, index) => ({
    community: community.code,
    point,
    rank: index + 1,
  })),
);
