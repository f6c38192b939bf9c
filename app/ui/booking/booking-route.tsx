// Where in the booking form the reader is: five stops, whatever the number of pages.
import { useTranslation } from 'react-i18next';
import { Route } from '../route.tsx';

const stops = ['who', 'place', 'time', 'details', 'check'] as const;

/** Needs belong to the place; notice, people, contact and code to the details. */
export function BookingRoute({ at }: { at: (typeof stops)[number] }) {
  const { t } = useTranslation('booking');
  return <Route stops={stops.map((stop) => t(`stops.${stop}`))} at={stops.indexOf(at) + 1} />;
}
