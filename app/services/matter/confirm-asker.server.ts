// The code that shows a contact is the asker's own: then the question or report goes before the clerks.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { changeMatter, findMatter } from '#app/store/matters.server.ts';
import { confirmQuestion, findQuestion } from '#app/store/questions.server.ts';
import { checkCode } from '../access/check-code.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import type { AskedCode } from '../booking/ask-code.server.ts';
import { receive } from './report-matter.server.ts';

/** The path of the page that follows, after /{locale}/. Refuses like checkCode. Confirmed twice changes nothing. */
export async function confirmAsker(ctx: Ctx, input: { asked: AskedCode; code: string }): Promise<Result<string>> {
  const { purpose, subject } = input.asked;
  const checked = await checkCode(ctx, { purpose, subject, code: input.code });
  if (!checked.ok) return checked;
  const [kind, id = ''] = subject.split(':');
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    if (kind === 'question') {
      await confirmQuestion(sql, id);
      const question = await findQuestion(sql, ctx.app.keys, { id });
      return question ? ok(`${question.district}/ask/${question.reference}?done=asked`) : refuse('not-found');
    }
    const matter = await findMatter(sql, ctx.app.keys, { id }, true);
    if (!matter) return refuse('not-found');
    if (matter.status === 'unconfirmed') {
      await changeMatter(sql, ctx.app.keys, matter, { status: 'reported' });
      await receive(sql, ctx, id);
    }
    return ok(`${matter.district}/matters/${matter.reference}?done=reported`);
  });
}
