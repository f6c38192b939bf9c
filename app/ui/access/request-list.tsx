// Changes of accounts that wait for a second person, each with what it is, who asked, why, and two buttons.
import { useTranslation } from 'react-i18next';
import { NewAccount, type RequestKind, Scope } from '#app/domain/access/account.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { WorkList } from '../staff/work-list.tsx';

export type ListedRequest = {
  id: string;
  kind: RequestKind;
  body: unknown;
  reason: string;
  requestedAt: Date;
  decidedAt: Date | null;
  decision: 'confirmed' | 'declined' | null;
  account: { username: string; name: Bilingual } | null;
  requester: Bilingual | null;
  decider: Bilingual | null;
  confirmable: boolean;
};

export function RequestList({
  requests,
  csrf,
  label,
}: {
  requests: readonly ListedRequest[];
  csrf: string;
  label: string;
}) {
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  const details = useDetails();
  const items = requests.map((request) => ({
    id: request.id,
    title: `${t(`kind.${request.kind}`)} · ${subjectOf(request, locale)}`,
    lines: [
      details(request),
      `${t('accounts.reason')} · ${request.reason}`,
      `${t('accounts.who')} · ${request.requester?.[locale] ?? t('accounts.unknown')} · ${moment(request.requestedAt, locale)}`,
      request.decision === null
        ? ''
        : `${t(`accounts.${request.decision}`)} · ${request.decider?.[locale] ?? t('accounts.unknown')}`,
    ].filter(Boolean),
    actions: request.confirmable ? (
      <PostForm csrf={csrf} hidden={{ requestId: request.id }} label={t(`kind.${request.kind}`)}>
        <p className="cluster">
          <Btn name="decision" value="confirmed">
            {t('accounts.confirm')}
          </Btn>
          <Btn kind="stop" name="decision" value="declined">
            {t('accounts.decline')}
          </Btn>
        </p>
      </PostForm>
    ) : request.decidedAt === null ? (
      <p className="dim">{t('accounts.mine')}</p>
    ) : null,
  }));
  return <WorkList label={label} items={items} />;
}

function subjectOf(request: ListedRequest, locale: 'zh' | 'en'): string {
  if (request.account) return `${request.account.name[locale]} (${request.account.username})`;
  const fresh = NewAccount.safeParse(request.body);
  if (!fresh.success) return '';
  return `${locale === 'zh' ? fresh.data.nameZh : fresh.data.nameEn} (${fresh.data.username})`;
}

/** Roles and place that are asked for, where the change is about them. */
function useDetails() {
  const { t } = useTranslation(['staff-access', 'staff-frame']);
  return ({ kind, body }: ListedRequest): string => {
    const scope = kind === 'new' || kind === 'roles' ? Scope.safeParse(body) : null;
    if (!scope?.success) return '';
    const { roles, district, pointId, teamId } = scope.data;
    const names = roles.map((role) => t(`staff-frame:roles.${role}`));
    const place = district ? [district, pointId, teamId].filter(Boolean) : [t('staff-frame:allDistricts')];
    return [...names, ...place].join(' · ');
  };
}
