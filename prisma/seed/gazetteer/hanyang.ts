// Hanyang: sub-districts (statistical codes of 2024), service points, and which station serves which sub-district.
import { zhiyin } from './brands.ts';
import type { District, ServicePoint, SubDistrict } from './place.ts';
import { centre, communityRoom, sampleAddress, station } from './points.ts';

export const hanyang: District = {
  slug: 'hanyang',
  code: '420105',
  name: { zh: '汉阳区', en: 'Hanyang District' },
  bureau: { zh: '汉阳区公安分局（示例）', en: 'Hanyang Public Security Sub-bureau (sample)' },
  position: { lon: 114.2186, lat: 30.554 },
  brand: zhiyin,
  hotline: {
    number: '027-0000-0000',
    shown: { zh: '027-0000-0000（示例）', en: '027-0000-0000 (sample)' },
    hours: { zh: '工作日 8:30–17:30', en: 'Working days 8:30–17:30' },
  },
  identity: {
    operator: { zh: '汉阳区公安分局（示例）', en: 'Hanyang Public Security Sub-bureau (sample)' },
    contractor: { zh: '承办单位：示例', en: 'Maintained by: sample' },
    phone: { zh: '027-0000-0000（示例）', en: '027-0000-0000 (sample)' },
    siteCode: { zh: '网站标识码：示例', en: 'Site code: sample' },
    icp: { zh: '鄂ICP备：示例', en: 'ICP record: sample' },
    policeRecord: { zh: '鄂公网安备：示例', en: 'Public security record: sample' },
    reportMistake: { zh: '政府网站找错：示例', en: 'Report a mistake on a government site: sample' },
  },
};

function sub(code: string, zh: string, en: string, lon: number, lat: number): SubDistrict {
  return {
    code,
    district: 'hanyang',
    name: { zh: `${zh}街道`, en: `${en} Sub-district` },
    position: { lon, lat },
    approx: true,
  };
}

export const hanyangSubDistricts: readonly SubDistrict[] = [
  sub('420105002', '建桥', 'Jianqiao', 114.272, 30.548),
  sub('420105004', '晴川', 'Qingchuan', 114.277, 30.556),
  sub('420105005', '鹦鹉', 'Yingwu', 114.268, 30.537),
  sub('420105006', '洲头', 'Zhoutou', 114.262, 30.527),
  sub('420105007', '五里墩', 'Wulidun', 114.243, 30.561),
  sub('420105008', '琴断口', 'Qinduankou', 114.206, 30.57),
  sub('420105009', '江汉二桥', 'Jianghan Erqiao', 114.232, 30.566),
  sub('420105010', '永丰', 'Yongfeng', 114.165, 30.56),
  sub('420105011', '江堤', 'Jiangdi', 114.245, 30.51),
  sub('420105012', '四新', 'Sixin', 114.215, 30.515),
  sub('420105013', '龙阳', 'Longyang', 114.185, 30.537),
];

function at(code: string, zh: string, en: string, subDistrict: string, lon: number, lat: number) {
  return { code, district: 'hanyang', subDistrict, position: { lon, lat }, name: { zh, en } };
}

function addressIn(subDistrict: string) {
  const found = hanyangSubDistricts.find((one) => one.code === subDistrict);
  return sampleAddress(found ? found.name : hanyang.name);
}

export const hanyangPoints: readonly ServicePoint[] = [
  centre(
    at('hy-centre', '汉阳区政务服务中心', 'Hanyang Government Service Centre', '420105012', 114.216, 30.531),
    addressIn('420105012'),
  ),
  station(at('hy-sixin', '四新派出所', 'Sixin Police Station', '420105012', 114.213, 30.514), addressIn('420105012')),
  station(at('hy-cuiwei', '翠微派出所', 'Cuiwei Police Station', '420105002', 114.263, 30.548), addressIn('420105002')),
  station(
    at('hy-demo-1', '汉阳示例一派出所', 'Hanyang Sample Police Station 1', '420105006', 114.264, 30.53),
    addressIn('420105006'),
  ),
  station(
    at('hy-demo-2', '汉阳示例二派出所', 'Hanyang Sample Police Station 2', '420105007', 114.24, 30.562),
    addressIn('420105007'),
  ),
  station(
    at('hy-demo-3', '汉阳示例三派出所', 'Hanyang Sample Police Station 3', '420105008', 114.203, 30.566),
    addressIn('420105008'),
  ),
  station(
    at('hy-demo-4', '汉阳示例四派出所', 'Hanyang Sample Police Station 4', '420105010', 114.168, 30.556),
    addressIn('420105010'),
  ),
  communityRoom(
    at('hy-room-1', '四新示例社区警务室', 'Sixin Sample Community Room', '420105012', 114.219, 30.518),
    addressIn('420105012'),
    [2, 4],
  ),
  communityRoom(
    at('hy-room-2', '永丰示例社区警务室', 'Yongfeng Sample Community Room', '420105010', 114.161, 30.564),
    addressIn('420105010'),
    [1, 3],
  ),
  communityRoom(
    at('hy-room-3', '江堤示例社区警务室', 'Jiangdi Sample Community Room', '420105011', 114.247, 30.508),
    addressIn('420105011'),
    [2, 5],
  ),
];

/** Sub-district → points in order of choice; the centre serves everybody. */
export const hanyangServedBy: Readonly<Record<string, readonly string[]>> = {
  '420105002': ['hy-cuiwei', 'hy-centre'],
  '420105004': ['hy-cuiwei', 'hy-centre'],
  '420105005': ['hy-demo-1', 'hy-centre'],
  '420105006': ['hy-demo-1', 'hy-centre'],
  '420105007': ['hy-demo-2', 'hy-centre'],
  '420105008': ['hy-demo-3', 'hy-centre'],
  '420105009': ['hy-demo-2', 'hy-centre'],
  '420105010': ['hy-demo-4', 'hy-room-2', 'hy-centre'],
  '420105011': ['hy-sixin', 'hy-room-3', 'hy-centre'],
  '420105012': ['hy-sixin', 'hy-room-1', 'hy-centre'],
  '420105013': ['hy-demo-4', 'hy-centre'],
};
