// Which column of a sheet is meant, whatever it is called: the names offices really use, in Chinese and English.

export const rosterColumns = [
  'name',
  'department',
  'phone',
  'email',
  'role',
  'birth',
  'number',
  'document-kind',
  'permit-until',
  'guardian',
  'guardian-phone',
  'guardian-relation',
  'services',
  'language',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

const aliases: Record<RosterColumn, string> = {
  name: '姓名 名字 员工姓名 学生姓名 人员姓名 办证人 中文姓名 name fullname studentname employeename passportname nameasinpassport',
  department:
    '部门 班级 所属部门 科室 车间 班组 学院 专业 年级班级 单位部门 department dept class team group school college unit workshop',
  phone:
    '手机 手机号 手机号码 电话 联系电话 移动电话 联系方式 本人手机 phone mobile phonenumber mobilenumber mobilephone tel telephone cell',
  email: '邮箱 电子邮箱 电子邮件 邮件 email emailaddress mail',
  role: '类别 身份 人员类别 人员类型 role type category',
  birth: '出生日期 生日 出生年月日 出生年月 birth birthdate dateofbirth birthday dob',
  number:
    '证件号码 证件号 身份证 身份证号 身份证号码 公民身份号码 护照号 护照号码 number idnumber identitynumber documentnumber passportnumber passportno idno',
  'document-kind': '证件类型 证件种类 证件 documentkind documenttype iddocument idtype',
  'permit-until':
    '签证有效期 签证有效期至 居留许可有效期 居留许可有效期至 停留有效期 visaexpiry visauntil visavaliduntil permituntil permitexpiry permitvaliduntil',
  guardian: '监护人 监护人姓名 家长 家长姓名 guardian guardianname parent parentname',
  'guardian-phone':
    '监护人手机 监护人电话 家长手机 家长电话 家长联系方式 监护人联系方式 guardianphone parentphone guardianmobile parentmobile',
  'guardian-relation': '关系 与监护人关系 监护关系 家长关系 relation relationship guardianrelation',
  services: '办理事项 事项 业务 服务 办理业务 services service',
  language: '语言 通知语言 language letterlanguage',
};

const byAlias = new Map(
  rosterColumns.flatMap((column) => aliases[column].split(' ').map((alias) => [alias, column] as const)),
);

/** 姓名（必填）, "Full name *" and "full_name" are one name. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s*_:：/、.\-·'"]/g, '')
    .toLowerCase();
}

/** The whole heading, else its Chinese or its Latin half ("姓名 Name"). */
export function columnOf(heading: string): RosterColumn | null {
  const whole = byAlias.get(plain(heading));
  if (whole) return whole;
  const han = byAlias.get(plain(heading).replace(/[^\p{Script=Han}]/gu, ''));
  return han ?? byAlias.get(plain(heading).replace(/[^a-z]/g, '')) ?? null;
}

export type Heading = {
  /** number of the heading's row, from 1 */
  row: number;
  /** position (0-based) by column */
  at: ReadonlyMap<RosterColumn, number>;
  /** headings nobody knows, with their position: their cells are not read */
  unknown: { text: string; index: number }[];
  /** the same column twice */
  twice: { column: RosterColumn; index: number }[];
};

/** The first of the first fifteen rows that names a name column; titles above it are passed over. */
export function findHeading(rows: readonly (readonly string[])[]): Heading | null {
  for (const [index, cells] of rows.slice(0, 15).entries()) {
    const known = cells.map(columnOf);
    if (!known.includes('name')) continue;
    const at = new Map<RosterColumn, number>();
    const heading: Heading = { row: index + 1, at, unknown: [], twice: [] };
    for (const [i, column] of known.entries()) {
      const text = (cells[i] ?? '').trim();
      if (column === null) {
        if (text !== '' && !/^(序号|编号|no|#|index)$/i.test(plain(text))) heading.unknown.push({ text, index: i });
      } else if (at.has(column)) heading.twice.push({ column, index: i });
      else at.set(column, i);
    }
    return heading;
  }
  return null;
}
