// What a foreign student brings for a study residence permit.
import type { Material } from '#app/domain/catalogue/material.ts';
import { text } from './compose.ts';
import { core, exitEntryPhoto, mayFollow } from './papers.ts';

export const frpMaterials: Material[] = [
  core(
    {
      code: 'passport',
      name: text('有效护照', 'Valid passport'),
      note: text(
        '带签证页、入境章页复印件；有效期 6 个月以上，有 2 页空白',
        'With copies of the visa and entry stamp. Valid 6 months or more, two blank pages',
      ),
    },
    [],
    'S12',
    'K',
  ),
  core(exitEntryPhoto, [], 'S12', 'S29'),
  core(
    {
      code: 'application-form',
      name: text('外国人签证证件申请表', 'Visa / Stay Permit / Residence Permit Application Form'),
      note: text('可先填好，现场也能填', 'You can fill it in before, or on site'),
    },
    [],
    'S12',
  ),
  core(
    {
      code: 'school-letter',
      name: text('学校函件，写明学习期限', 'Letter from your school with your study period'),
      note: text('向国际学院要', 'Ask your international office'),
    },
    [],
    'S12',
  ),
  core(
    {
      code: 'admission',
      name: text('录取通知书或在读证明', 'Admission notice or certificate of enrolment'),
      note: null,
    },
    [],
    'S12',
  ),
  mayFollow(
    {
      code: 'jw-form',
      name: text('JW201 或 JW202 表', 'JW201 or JW202 form'),
      note: text('学校发了才要', 'Only if your school gave you one'),
    },
    [],
    'S12',
  ),
  mayFollow(
    {
      code: 'tuition',
      name: text('学费收据', 'Tuition receipt'),
      note: text('有的话带上', 'Bring it if you have it'),
    },
    [],
    'S12',
  ),
  core(
    {
      code: 'residence-form',
      name: text('临时住宿登记表', 'Registration Form of Temporary Residence'),
      note: text(
        '宿舍或派出所开。住校外的先登记，也可以同一次办',
        'From your dormitory or the police station (派出所). If you live off campus, we can do it in the same visit',
      ),
    },
    [],
    'S12',
    'S42',
  ),
  mayFollow(
    {
      code: 'health',
      name: text('健康证明', 'Health Certificate'),
      note: text('停留超过 1 年才要，6 个月内有效', 'Only for stays of more than 1 year. Valid for 6 months'),
    },
    ['over-one-year'],
    'S12',
  ),
  core(
    {
      code: 'local-guardian',
      name: text('在华监护人材料', 'Papers of your guardian in China'),
      note: text('不满 18 周岁才要', 'Only if you are under 18'),
    },
    ['under-18'],
    'K',
  ),
  core(
    {
      code: 'internship-letter',
      name: text('学校和实习单位的函件', 'Letters from your school and the internship place'),
      note: text('校外打工、实习要先加注', 'Work or internship off campus needs this note first'),
    },
    ['internship'],
    'L',
  ),
];
