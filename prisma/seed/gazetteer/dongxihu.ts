// Dongxihu: sub-districts (statistical codes of 2024), service points, and which station serves which sub-district.
import { wanggu } from './brands.ts';
import type { District, ServicePoint, SubDistrict } from './place.ts';
import { centre, communityRoom, sampleAddress, station } from './points.ts';

export const dongxihu: District = {
  slug: 'dongxihu',
  code: '420112',
  name: { zh: '东西湖区', en: 'Dongxihu District' },
  bureau: { zh: '东西湖区公安分局（示例）', en: 'Dongxihu Public Security Sub-bureau (sample)' },
  position: { lon: 114.0852, lat: 30.7041 },
  brand: wanggu,
  hotline: {
    number: '027-0000-0000',
    shown: { zh: '027-0000-0000（示例）', en: '027-0000-0000 (sample)' },
    hours: { zh: '工作日 9:00–17:00', en: 'Working days 9:00–17:00' },
  },
  identity: {
    operator: { zh: '东西湖区公安分局（示例）', en: 'Dongxihu Public Security Sub-bureau (sample)' },
    contractor: { zh: '承办单位：示例', en: 'Maintained by: sample' },
    phone: { zh: '027-0000-0000（示例）', en: '027-0000-0000 (sample)' },
    siteCode: { zh: '网站标识码：示例', en: 'Site code: sample' },
    icp: { zh: '鄂ICP备：示例', en: 'ICP record: sample' },
    policeRecord: { zh: '鄂公网安备：示例', en: 'Public security record: sample' },
    reportMistake: { zh: '政府网站找错：示例', en: 'Report a mistake on a government site: sample' },
  },
};

function sub(code: string, zh: string, en: string, lon: number, lat: number): SubDistrict {
  return { code, district: 'dongxihu', name: { zh, en }, position: { lon, lat }, approx: true };
}

export const dongxihuSubDistricts: readonly SubDistrict[] = [
  sub('420112001', '吴家山街', 'Wujiashan Sub-district', 114.137, 30.62),
  sub('420112002', '柏泉街道', 'Baiquan Sub-district', 114.135, 30.722),
  sub('420112004', '将军路街道', 'Jiangjunlu Sub-district', 114.255, 30.66),
  sub('420112005', '慈惠街道', 'Cihui Sub-district', 114.09, 30.605),
  sub('420112006', '走马岭街道', 'Zoumaling Sub-district', 114.02, 30.65),
  sub('420112007', '径河街道', 'Jinghe Sub-district', 114.15, 30.665),
  sub('420112008', '长青街道', 'Changqing Sub-district', 114.16, 30.64),
  sub('420112011', '辛安渡街道', 'Xin’andu Sub-district', 113.94, 30.73),
  sub('420112012', '东山街道', 'Dongshan Sub-district', 113.985, 30.76),
  sub('420112013', '常青花园新区', 'Changqing Garden', 114.243, 30.644),
  sub('420112014', '新沟镇街道', 'Xingouzhen Sub-district', 113.91, 30.683),
  sub('420112015', '金银湖街道', 'Jinyinhu Sub-district', 114.215, 30.66),
];

/** Sub-districts in the country, where communities lie farther apart. */
export const dongxihuCountryside: ReadonlySet<string> = new Set([
  '420112002',
  '420112006',
  '420112011',
  '420112012',
  '420112014',
]);

function at(code: string, zh: string, en: string, subDistrict: string, lon: number, lat: number) {
  return { code, district: 'dongxihu', subDistrict, position: { lon, lat }, name: { zh, en } };
}

function addressIn(subDistrict: string) {
  const found = dongxihuSubDistricts.find((one) => one.code === subDistrict);
  return sampleAddress(found ? found.name : dongxihu.name);
}

export const dongxihuPoints: readonly ServicePoint[] = [
  centre(
    at('dx-centre', '吴家山政务服务中心', 'Wujiashan Service Centre', '420112001', 114.139, 30.622),
    addressIn('420112001'),
  ),
  station(
    at('dx-wujiashan', '吴家山街派出所', 'Wujiashan Police Station', '420112001', 114.134, 30.618),
    addressIn('420112001'),
  ),
  station(
    at('dx-jiangjunlu', '将军路街派出所', 'Jiangjunlu Police Station', '420112004', 114.252, 30.658),
    addressIn('420112004'),
  ),
  station(
    at('dx-changqing', '常青花园派出所', 'Changqing Garden Police Station', '420112013', 114.241, 30.646),
    addressIn('420112013'),
  ),
  station(
    at('dx-demo-1', '东西湖示例一派出所', 'Dongxihu Sample Police Station 1', '420112007', 114.152, 30.662),
    addressIn('420112007'),
  ),
  station(
    at('dx-demo-2', '东西湖示例二派出所', 'Dongxihu Sample Police Station 2', '420112006', 114.022, 30.652),
    addressIn('420112006'),
  ),
  communityRoom(
    at('dx-room-1', '金银湖示例社区警务室', 'Jinyinhu Sample Community Room', '420112015', 114.218, 30.657),
    addressIn('420112015'),
    [2, 4],
  ),
  communityRoom(
    at('dx-room-2', '新沟镇示例社区警务室', 'Xingouzhen Sample Community Room', '420112014', 113.912, 30.685),
    addressIn('420112014'),
    [1, 3],
  ),
];

/** Sub-district → points in order of choice; the centre serves everybody. */
export const dongxihuServedBy: Readonly<Record<string, readonly string[]>> = {
  '420112001': ['dx-wujiashan', 'dx-centre'],
  '420112002': ['dx-demo-1', 'dx-centre'],
  '420112004': ['dx-jiangjunlu', 'dx-centre'],
  '420112005': ['dx-wujiashan', 'dx-centre'],
  '420112006': ['dx-demo-2', 'dx-centre'],
  '420112007': ['dx-demo-1', 'dx-centre'],
  '420112008': ['dx-demo-1', 'dx-centre'],
  '420112011': ['dx-demo-2', 'dx-room-2', 'dx-centre'],
  '420112012': ['dx-demo-2', 'dx-centre'],
  '420112013': ['dx-changqing', 'dx-centre'],
  '420112014': ['dx-demo-2', 'dx-room-2', 'dx-centre'],
  '420112015': ['dx-jiangjunlu', 'dx-room-1', 'dx-centre'],
};
