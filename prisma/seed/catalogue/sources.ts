// The sources behind the catalogue's facts. Most are copies of official guides: evidence, not authority.
import type { Source } from '#app/domain/catalogue/fact.ts';

function source(code: string, zh: string, en: string, url: string | null): Source {
  return { code, label: { zh, en }, url };
}

export const sources: readonly Source[] = [
  source(
    'L',
    '国家法律法规公开文本（截至2025年4月19日）',
    'National laws and regulations, public copy as of 19 April 2025',
    'https://github.com/LawRefBook/Laws',
  ),
  source(
    'K',
    '一般做法，待核实，以受理机关公布为准',
    'General practice, not checked yet. Confirm with the issuing authority',
    null,
  ),
  source(
    'S1',
    '武汉、咸宁公安服务报道（2021–2025）',
    'Newspaper reports on police services in Wuhan and Xianning, 2021–2025',
    null,
  ),
  source('S2', '普通护照加急办理说明', 'Guide to expedited passports', 'https://bxzphc.cn/techan/2261.html'),
  source(
    'S3',
    '往来港澳通行证办理时限与急事急办说明',
    'Guide to time limits and urgent cases for Hong Kong and Macao permits',
    'http://bbbaike.com/baike/techan/1230813.html',
  ),
  source(
    'S4',
    '湖北出入境证件收费表（随州市政府网）',
    'Fee table for exit-entry documents in Hubei (Suizhou government site)',
    'http://suizhou.gov.cn/ztfw/churujing/jwrylh/bzgf/202407/t20240722_1239317.shtml',
  ),
  source(
    'S5',
    '出入境证件收费依据（发改价格〔2019〕914号、1931号，〔2017〕1186号）',
    'Price orders for exit-entry documents, 2019 No. 914, 2019 No. 1931, 2017 No. 1186',
    'https://www.btnsss.gov.cn/zdzl/rdzd/hzzfgq/sjgbm/gaj/sqgs/xzzffwzn/109636.htm',
  ),
  source(
    'S6',
    '湖北考生身份证绿色通道',
    'Fast lane for identity cards of exam candidates in Hubei',
    'http://big5.www.gov.cn/gate/big5/www.gov.cn/xinwen/2018-04/28/content_5286678.htm',
  ),
  source(
    'S7',
    '居民身份证法条文',
    'Text of the Resident Identity Card Law',
    'http://jianbiaoku.com/webarbs/book/164674/4715616.shtml',
  ),
  source(
    'S8',
    '居民身份证收费与未成年人材料说明',
    'Guide to identity card fees and papers for minors',
    'http://m.jxyuer.com/baike/techan/1750207.html',
  ),
  source(
    'S9',
    '身份证办理时限说明',
    'Guide to time limits for identity cards',
    'http://m.ccschy.com/techan/75861.html',
  ),
  source(
    'S10',
    '居住证办理指南',
    'Guide to residence permits for non-local residents',
    'http://es.bendibao.com/live/juzhuzheng',
  ),
  source(
    'S11',
    '港澳台居民居住证申领发放办法（国办发〔2018〕81号）',
    'Rules on residence permits for Hong Kong, Macao and Taiwan residents (2018 No. 81)',
    'http://www.gov.cn/zhengce/content/2018-08/19/content_5314865.htm',
  ),
  source(
    'S12',
    '外国人学习类居留许可指南',
    'Police guide to study residence permits',
    'http://runtsoft.com/item/356514',
  ),
  source(
    'S13',
    '外国人证件须本人申请的规定与例外（青岛市政府英文网）',
    'In-person rule for foreign nationals and its exceptions (Qingdao government)',
    'http://english.qingdao.gov.cn/services/life/202112/t20211228_4153395.shtml',
  ),
  source(
    'S14',
    '外国人永久居留身份证材料说明',
    'Guide to papers for the foreign permanent resident card',
    'http://taketao.com/2019-07/09/content_74967641.html',
  ),
  source(
    'S15',
    '2023版外国人永久居留身份证号码规则',
    'Number rule of the 2023 foreign permanent resident card',
    'http://www.eastcoms.com/service/pro/840.html',
  ),
  source(
    'S27',
    '武汉出入境证件全程网办说明',
    'Fully online renewal of exit-entry documents in Wuhan',
    'http://bwc.wuit.cn/info/1016/3109.htm',
  ),
  source(
    'S28',
    '电子护照指纹采集说明',
    'Guide to fingerprints for e-passports',
    'http://m.kidbbs.com/baike/techan/1188960.html',
  ),
  source(
    'S29',
    '出入境证件照片要求',
    'Photo requirements for exit-entry documents',
    'https://m.tftnews.com/news2407884',
  ),
  source(
    'S30',
    '上门办身份证的做法',
    'How police visit homes for identity cards',
    'http://fzzx.org.cn/show-417403.html',
  ),
  source(
    'S31',
    '出入境证件全国通办与未满16周岁规定',
    'Nationwide acceptance of exit-entry applications and the rule for people under 16',
    'http://zwbk123.com/techan/860b0331cb1bf0b0d23315b2aa2883ba.html',
  ),
  source(
    'S38',
    '一次性告知与受理回执说明',
    'Guide to the one-time notice and the acceptance receipt',
    'http://www.jwbk.com/techan/746814b13319eb1d072743a8e32e32ca.html',
  ),
  source(
    'S39',
    '未成年人护照与护照有效期说明',
    'Guide to passports for minors and validity',
    'https://rtbk.net/changshi/7kP292xgW2.html',
  ),
  source(
    'S40',
    '国家移民管理局2023年1月8日起优化政策',
    'National Immigration Administration measures from 8 January 2023',
    null,
  ),
  source(
    'S42',
    '外国人住宿登记说明（高校国际学院）',
    'University guide to accommodation registration for foreign nationals',
    'http://sie.ouc.edu.cn/english/VisawResidencePermits/list.htm',
  ),
  source(
    'S43',
    '国家移民管理局十项措施（2025年11月）',
    'Ten measures of the National Immigration Administration, November 2025',
    'http://szb.wxbyjt.cn/jnwb/pc/content/202511/05/content_275135.html',
  ),
];
