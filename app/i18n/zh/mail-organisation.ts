// 发给单位的邮件：账号、专场、拼场。属于 mail 主题。
import type { mailOrganisation as English } from '../en/mail-organisation.ts';
import type { Wording } from '../wording.ts';

export const mailOrganisation: Wording<typeof English> = {
  org: {
    sms: '【{{brand}}】{{subject}}，电话{{phone}}',
    open: '打开单位页面',
    reason: '原因：{{reason}}',
    invited: {
      subject: '您已成为{{organisation}}的联系人',
      lead: '{{organisation}}请您在{{brand}}做单位联系人。用这个地址和验证码登录。如有疑问请打{{phone}}。',
    },
    verified: {
      subject: '核对完成：{{organisation}}可以预约专场',
      lead: '单位信息已核对。现在可以预约专场、增加联系人、查看驻企窗口。',
    },
    refused: {
      subject: '{{organisation}}暂未核对通过',
      lead: '我们与登记信息比对后还不能确认。请打{{phone}}，我们一起核对。',
    },
    closed: {
      subject: '{{organisation}}的账号已停用',
      lead: '该账号不能再预约专场。有疑问请打{{phone}}。',
    },
  },
  session: {
    count: '{{name}} {{people}}人',
    time_other: '{{window}}，{{count}}个办证台',
    until: '请在{{until}}前答复。',
    what: '办理内容',
    when: '时间安排',
    asked: {
      subject: '已收到专场预约{{reference}}',
      lead: '我们会核对小队和日期，再给您安排建议。此前仍可修改或撤回。',
    },
    offered: {
      subject: '专场{{reference}}的安排建议',
      lead: '这是我们在{{place}}能做的安排。您可以同意、提出别的建议或谢绝，这段时间小队为您保留。',
    },
    proposed: {
      subject: '已收到您对{{reference}}的建议',
      lead: '我们会看您的建议，再给出新的安排。',
    },
    accepted: {
      subject: '专场{{reference}}已定',
      lead: '在{{place}}的专场已经定下。下一步请提供办证人名单。',
    },
    declined: {
      subject: '专场{{reference}}无法安排',
      lead: '很抱歉，这次专场无法安排。请打{{phone}}，我们一起想别的办法。',
    },
    withdrawn: {
      subject: '专场{{reference}}已撤回',
      lead: '您已撤回这次专场，保留的小队已释放。',
    },
    cancelled: {
      subject: '专场{{reference}}已取消',
      lead: '这次专场不再举行，您可以随时重新预约。',
    },
    'due-soon': {
      subject: '请答复专场{{reference}}的安排',
      lead: '我们的安排还在等您答复。过时后小队会留给别人。',
    },
    done: {
      subject: '专场{{reference}}已完成',
      lead: '感谢您的配合。回执汇总在专场页面上，证件办好后按约定交付。',
    },
    'talks-changed': {
      subject: '专场 {{reference}} 的讲座有变动',
      lead: '讲座的时间或承担单位有变动。每场讲座的时间和单位请看专场页面。',
    },
    'half-day-lost': {
      subject: '专场 {{reference}} 有半天不能按约定举行',
      lead: '很抱歉，下列半天的小队无法到场，同一时间也没有其他小队。我们会致电商定新的时间，名单和已填写的内容都保留。',
    },
    lapsed: {
      subject: '专场{{reference}}的安排已到期',
      lead: '没有收到答复，小队已释放。您的预约仍然保留，我们会重新安排或打电话给您。',
    },
  },
  partner: {
    asked: {
      subject: '请确认讲座：{{talk}}，{{when}}',
      lead: '{{unit}}：{{brand}}请您单位承担一场讲座。请在{{until}}前确认、谢绝或提出其他时间。',
    },
    reminded: {
      subject: '请答复讲座：{{talk}}，{{when}}',
      lead: '{{unit}}：我们还没有收到您单位的答复。请在{{until}}前确认、谢绝或提出其他时间。',
    },
    late: {
      subject: '答复已逾期：{{talk}}，{{when}}',
      lead: '{{unit}}：您单位应在{{until}}前答复，主办单位正在等候。请在今天确认、谢绝或提出其他时间。',
    },
    talk: '讲座',
    where: '地点',
    listeners: '听众',
    seats_other: '{{count}} 个座位',
    open: '打开页面答复',
    call: '如不能登录，请致电 {{phone}}，由工作人员代为登记。',
    why: '您收到这封邮件，是因为{{unit}}登记了这个邮箱。',
    sms: '{{brand}}：{{subject}}。请登录答复或致电 {{phone}}',
  },
  pool: {
    joined: {
      subject: '您已加入{{host}}的拼场',
      lead: '{{service}}：您报了{{count}}人，{{until}}前决定是否成场。',
    },
    waiting: {
      subject: '您在{{host}}拼场的候补名单上',
      lead: '{{service}}：名额已满。空出的名额按报名先后依次提供。',
    },
    reached: {
      subject: '人数够了：{{host}}的专场举行',
      lead: '{{service}}：已达到最低人数。我们现在商定日期，再把您{{count}}人的时间告诉您。',
    },
    lapsed: {
      subject: '{{host}}的拼场人数不足',
      lead: '{{service}}：到决定日人数仍不够。您的需求不会丢，请打{{phone}}预约窗口。',
    },
    offered: {
      subject: '{{host}}的专场有名额了',
      lead: '{{service}}：现在可以安排您的{{count}}人，请在{{until}}前到页面上确认。',
    },
  },
};
