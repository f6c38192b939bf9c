// 选区页、首页和页脚各页的用词。
import type { home as english } from '../en/home.ts';
import type { Wording } from '../wording.ts';

export const home: Wording<typeof english> = {
  chooser: {
    title: '证件的事，我们到您身边办',
    lede: '每个区有自己的上门小队。您在哪个区居住、上班或上学？',
    enter: '进入',
    other: '不在这些区？请到本区政务服务大厅办理；紧急情况请拨 110。',
    page: '选择所在区',
  },
  page: '首页',
  title: { first: '证件的事，', second: '我们到您身边办' },
  lede: '身份证、护照、港澳台通行证、户口、外国人居留许可。选地方，选时间，民警带设备来。',
  start: '去预约',
  where: '在哪里办',
  ways: {
    home: { title: '来家里', text: '行动不便的长者、病人，民警两人上门' },
    window: { title: '去窗口', text: '就近约号，到点就办' },
    online: { title: '网上办', text: '有的事不用出门，4 个问题告诉您' },
    track: { title: '查进度、改时间', text: '用预约号和验证码打开' },
  },
  online: {
    title: '也许不用出门，也不用等人上门',
    text: '武汉户籍、16 岁以上换补护照和通行证，多数可全程网办。',
    link: '4 个问题，看能不能网办',
  },
  board: {
    home: '上门，{{place}}',
    window: '窗口，{{place}}',
    title: '最近的空闲时间',
    updated: '更新于 {{at}}',
    left_other: '余 {{count}}',
    tomorrow: '明天',
    today: '今天',
  },
  popular: { title: '常办事项', all: '全部事项' },
  trust: {
    title: '可以放心',
    door: { title: '进门先对口令', text: '民警先报，您再答；对不上就不用开门' },
    fee: { title: '上门不收费', text: '只有证件工本费，现场扫码，门户不收款' },
    body: { title: '指纹和人脸不进系统', text: '由民警现场采集，预约时一概不问' },
    phone: { title: '没有手机也能约', text: '{{hotline}}，窗口照常' },
  },
  texts: { label: '更多说明', version: '第 {{version}} 版' },
  mistake: {
    title: '网站找错',
    lede: '写错了、找不到、看不懂？告诉我们，大家都受益。',
    call: '打电话 {{hotline}}',
    how: '请告诉我们',
    points: {
      where: '页面的网址，或者您当时在做什么',
      what: '您以为会怎样，实际看到什么',
      reference: '页面上的编号，有的话',
    },
    never: '请不要说身份证号和验证码，我们用不着。',
    answer: '1个工作日内答复。',
  },
  help: {
    title: '帮助',
    lede: '大家问得最多的。',
    hotline: '找人问',
    questions: {
      who: { q: '谁可以约上门？', a: '出门不便的人：长者、病人、残疾人，和照顾他们的家人。其他人去窗口更快。' },
      cost: { q: '要花多少钱？', a: '只有证件工本费，现场缴。上门不收费，门户不收款。' },
      real: {
        q: '怎么知道来的真是民警？',
        a: '您和民警各有一句口令。民警先报，和您预约里的对得上才开门；对不上就不开，打电话给我们或 110。',
      },
      lost: { q: '预约号丢了怎么办？', a: '点“查进度”，填约的时候留的手机或邮箱，我们发验证码给您。' },
      change: { q: '能改、能取消吗？', a: '能，在“查进度”里。新时间占到以前，原来的一直给您留着。' },
      data: { q: '我的信息怎么保管？', a: '只留办事要用的，到期删除。见“个人信息保护”。' },
    },
  },
  sitemap: { title: '网站地图', services: '办事和预约', about: '关于本站' },
};
