// Invented communities: the word 示例 stands in every name, so nobody takes them for real ones.
import type { Community, Position, SubDistrict } from './place.ts';

const stems: readonly (readonly [string, string])[] = [
  ['翠竹', 'Cuizhu'],
  ['滨湖', 'Binhu'],
  ['春和', 'Chunhe'],
  ['芳草', 'Fangcao'],
  ['梅林', 'Meilin'],
  ['明珠', 'Mingzhu'],
  ['陶家', 'Taojia'],
  ['兴业', 'Xingye'],
  ['青石', 'Qingshi'],
  ['柳岸', 'Liu’an'],
  ['荷风', 'Hefeng'],
  ['桂园', 'Guiyuan'],
  ['松涛', 'Songtao'],
  ['枫桥', 'Fengqiao'],
  ['朝晖', 'Zhaohui'],
  ['晚晴', 'Wanqing'],
  ['望江', 'Wangjiang'],
  ['听涛', 'Tingtao'],
  ['云溪', 'Yunxi'],
  ['星湖', 'Xinghu'],
  ['百合', 'Baihe'],
  ['海棠', 'Haitang'],
  ['玉兰', 'Yulan'],
  ['丁香', 'Dingxiang'],
  ['书院', 'Shuyuan'],
  ['学林', 'Xuelin'],
  ['康乐', 'Kangle'],
  ['安宁', 'Anning'],
  ['平安', 'Ping’an'],
  ['和美', 'Hemei'],
  ['新苗', 'Xinmiao'],
  ['长乐', 'Changle'],
  ['南亭', 'Nanting'],
  ['北亭', 'Beiting'],
  ['东堤', 'Dongdi'],
  ['西堤', 'Xidi'],
  ['石榴', 'Shiliu'],
  ['银杏', 'Yinxing'],
  ['紫藤', 'Ziteng'],
  ['木兰', 'Mulan'],
  ['鹤鸣', 'Heming'],
  ['雁栖', 'Yanqi'],
  ['白鹭', 'Bailu'],
  ['锦鲤', 'Jinli'],
  ['竹溪', 'Zhuxi'],
  ['兰亭', 'Lanting'],
  ['菊香', 'Juxiang'],
  ['杏花', 'Xinghua'],
];

// Where the four communities lie, seen from the middle of the sub-district, in shares of its spread.
const around: readonly (readonly [number, number])[] = [
  [0.6, 0.45],
  [-0.5, 0.55],
  [0.45, -0.6],
  [-0.65, -0.35],
];

/** Four communities for each sub-district; `spread` is in degrees, about 0.006 in town and 0.012 in the country. */
export function communitiesOf(subDistricts: readonly SubDistrict[], spread: (code: string) => number): Community[] {
  return subDistricts.flatMap((sub, row) =>
    around.map(([east, north], column) => {
      const stem = stems[(row * around.length + column) % stems.length] ?? ['示例', 'Sample'];
      return {
        code: `${sub.code}-${column + 1}`,
        subDistrict: sub.code,
        name: { zh: `${stem[0]}示例社区`, en: `${stem[1]} Sample Community` },
        position: moved(sub.position, east * spread(sub.code), north * spread(sub.code)),
        approx: true as const,
      };
    }),
  );
}

function moved(from: Position, east: number, north: number): Position {
  return { lon: round(from.lon + east), lat: round(from.lat + north) };
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
