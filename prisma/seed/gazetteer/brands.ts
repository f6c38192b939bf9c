// The two brands of the demo: words, colours (celadon 青瓷, blue-and-white 青花) and marks. Door words in English start
// with the sound, since that is what people hear at the door.
import type { Brand } from '#app/domain/bureau/district.ts';

/** A mark as a file of its own: page styles do not reach an <img>, so every colour is written out. */
function mark(ground: string, line: string, drawing: string): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40" fill="none"',
    ` stroke-linecap="round" stroke-linejoin="round"><rect x="1" y="1" width="38" height="38" rx="9" fill="${ground}"/>`,
    drawing.replaceAll('LINE', line),
    '</svg>',
  ].join('');
}

// Strings of the qin; one of them lifts off.
const qin =
  '<g stroke="LINE" stroke-width="2"><path d="M7 31h26M7 26h26M7 21h9"/>' +
  '<path d="M16 21c6 0 9-3 13-10" stroke="#ffd98a" stroke-width="2.5"/></g>' +
  '<path d="m33.5 5-8.5 5.5 4.5 1 1.5 4.5z" fill="LINE"/>';

// A net that gathers at one point above the water.
const net =
  '<g stroke="LINE" stroke-width="2.2"><path d="M8 10c3 9 7 14 12 19 5-5 9-10 12-19"/>' +
  '<path d="M14 12c1.5 4 3.5 7 6 10 2.5-3 4.5-6 6-10" stroke="#ffd98a"/><path d="M8 33h24"/></g>' +
  '<circle cx="20" cy="29" r="3" fill="LINE"/>';

export const zhiyin: Brand = {
  code: 'zhiyin',
  name: { zh: '知音航班', en: 'Zhiyin Flight' },
  tagline: { zh: '汉阳公安·上门办证', en: 'Hanyang police visits' },
  flightWords: true,
  prefix: 'ZY',
  seal: '知音',
  palette: {
    light: {
      brand: '#12545c',
      brandDeep: '#0b3238',
      brandSoft: '#e1eeeb',
      brandLine: '#a3c7c0',
      onBrand: '#ffffff',
      boardInk: '#f6efdd',
      boardDim: '#a9c9c6',
    },
    dark: {
      brand: '#8fd0cb',
      brandDeep: '#0a2327',
      brandSoft: '#173638',
      brandLine: '#3d6e6c',
      onBrand: '#0b2427',
      boardInk: '#f6efdd',
      boardDim: '#a9c9c6',
    },
  },
  markSvg: mark('#12545c', '#ffffff', qin),
  markOnDarkSvg: mark('#0a2327', '#f6efdd', qin),
  doorWords: [
    { zh: '琴台', en: 'Qintai (Lute Terrace)' },
    { zh: '月湖', en: 'Yuehu (Moon Lake)' },
    { zh: '龟山', en: 'Guishan (Turtle Hill)' },
    { zh: '晴川', en: 'Qingchuan (Clear River)' },
    { zh: '高山', en: 'Gaoshan (High Mountain)' },
    { zh: '流水', en: 'Liushui (Running Water)' },
    { zh: '墨湖', en: 'Mohu (Ink Lake)' },
    { zh: '芦苇', en: 'Luwei (Reeds)' },
    { zh: '荷花', en: 'Hehua (Lotus)' },
    { zh: '白鹤', en: 'Baihe (White Crane)' },
    { zh: '江风', en: 'Jiangfeng (River Wind)' },
    { zh: '古琴', en: 'Guqin (Old Zither)' },
    { zh: '知音', en: 'Zhiyin (True Friend)' },
    { zh: '梅花', en: 'Meihua (Plum Blossom)' },
    { zh: '石桥', en: 'Shiqiao (Stone Bridge)' },
    { zh: '竹林', en: 'Zhulin (Bamboo Grove)' },
  ],
};

export const wanggu: Brand = {
  code: 'wanggu',
  name: { zh: '网谷优办', en: 'Wanggu Select' },
  tagline: { zh: '东西湖公安·上门办证', en: 'Dongxihu police visits' },
  flightWords: false,
  prefix: 'WG',
  seal: '优办',
  palette: {
    light: {
      brand: '#26458f',
      brandDeep: '#15264f',
      brandSoft: '#e6ecf8',
      brandLine: '#aabbe0',
      onBrand: '#ffffff',
      boardInk: '#f3f1e6',
      boardDim: '#b4c3e6',
    },
    dark: {
      brand: '#a9c0f0',
      brandDeep: '#0d1a38',
      brandSoft: '#1c2d55',
      brandLine: '#4a639c',
      onBrand: '#0e1a36',
      boardInk: '#f3f1e6',
      boardDim: '#b4c3e6',
    },
  },
  markSvg: mark('#26458f', '#ffffff', net),
  markOnDarkSvg: mark('#0d1a38', '#f3f1e6', net),
  doorWords: [
    { zh: '金湖', en: 'Jinhu (Golden Lake)' },
    { zh: '银湖', en: 'Yinhu (Silver Lake)' },
    { zh: '柏泉', en: 'Baiquan (Cypress Spring)' },
    { zh: '青花', en: 'Qinghua (Blue Porcelain)' },
    { zh: '稻田', en: 'Daotian (Rice Field)' },
    { zh: '葡萄', en: 'Putao (Grapes)' },
    { zh: '油菜', en: 'Youcai (Rapeseed)' },
    { zh: '白鹭', en: 'Bailu (White Egret)' },
    { zh: '湖光', en: 'Huguang (Lake Light)' },
    { zh: '云桥', en: 'Yunqiao (Cloud Bridge)' },
    { zh: '星光', en: 'Xingguang (Starlight)' },
    { zh: '书声', en: 'Shusheng (Reading Voices)' },
    { zh: '梧桐', en: 'Wutong (Plane Tree)' },
    { zh: '细雨', en: 'Xiyu (Soft Rain)' },
    { zh: '帆船', en: 'Fanchuan (Sailing Boat)' },
    { zh: '晨雾', en: 'Chenwu (Morning Mist)' },
  ],
};
