// 每一种“办不了”各一句话，说清哪里、怎么办。
import type { problems as english } from '../en/problems.ts';
import type { Wording } from '../wording.ts';

export const problems: Wording<typeof english> = {
  'not-found': '没有找到。可能已经移走，也可能网址不完整。',
  'form-invalid': '请核对标出来的几项。',
  'too-large': '内容太大，请分几次提交。',
  'wrong-type': '这种文件或表单我们读不了。',
  'too-many-requests': '您的网络请求太多，请过几分钟再试。',
  'stale-page': '页面打开太久了。您填的都还在，请再提交一次。',
  unavailable: '现在办不了，请过几分钟再试，或打电话给我们。',

  'sign-in-first': '请先用验证码打开您的预约。',
  'not-allowed': '您在这里不能这样操作。',
  'credentials-wrong': '账号或密码不对。',
  'second-factor-wrong': '动态码不对，等下一个再试。',
  locked: '错的次数太多，请 {{minutes}} 分钟后再试。',
  'password-weak': '请用更长的密码：12 位以上，不要用常见的。',
  'second-person-needed': '要另一位同事确认。',
  'roles-separated': '系统管理员、安全管理员、审计员，一人只能担任其一。',
  'scope-incomplete': '至少选一个角色。区里的角色要选区，上门民警还要选小队。',
  'username-taken': '这个账号名已被使用或正在申请。',
  'request-open': '这个账号已有一项变更在等另一位同事确认。',
  'code-wrong_other': '验证码不对，还能试 {{count}} 次。',
  'code-expired': '验证码过期了，请重新获取。',
  'code-used-up': '这个验证码作废了，请重新获取。您的预约没有锁住。',
  'code-too-soon': '刚发过验证码，{{at}} 以后可以再发。',

  'time-taken': '这个时段刚被约走。您填的都还在，请看看别的时段。',
  'time-past': '这个时段已经过了，请选晚一些的。',
  'time-outside-horizon': '这一天还没有开放预约。',
  'team-busy': '这支小队那时有别的上门。',
  'team-off-shift': '这支小队那时不上班。',
  'team-lacks-skill': '这支小队办不了这个事项。',
  'kit-busy': '设备那时在用。',
  'hold-expired': '这个时段没能再保留。您填的都还在，请重新选时间。',
  'hold-limit': '您的网络占着的时段太多，请先约完一个，或打电话给我们。',
  'day-changed': '这一天刚被别人改过，请看过再操作。',

  'draft-gone': '您填的内容已经删除，请重新开始。',
  'draft-incomplete': '还差几项，请补上标出来的步骤。',
  'already-booked': '这个人这件事已经在办，不能重复约。',
  'key-reused': '这张表提交过别的内容，请从头开始。',
  'step-not-allowed': '现在还不能这样操作。',
  'change-too-late': '已经过了能自己改的时间，请打电话给我们。',
  'quota-reached': '这段时间能约的次数用完了。还需要的，请打电话给我们。',
  'reason-needed': '请写明理由。',
  'final-state': '已经办结，不能再改。',

  'version-changed': '刚被别人改过，请看过再操作。',
  'same-person': '写的人自己不能确认。',
  'text-incomplete': '中文、英文都写好才能发布。',
  'service-closed': '这个事项现在不能预约。',
  'entry-invalid': '有内容不对，请核对标出来的几项。',

  'message-final': '这条消息已经送达或停发。',
};
