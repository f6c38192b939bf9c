// Days side by side with their windows, one radio group for all. Full windows keep their place and say why.
export type Slot = {
  /** What the form sends. */
  value: string;
  /** "14:00–15:00" */
  window: string;
  /** "余 2", "已满": how many are left, or why it cannot be had. */
  word: string;
  disabled?: boolean;
};
export type SlotDay = {
  date: string;
  day: string;
  dayText: string;
  slots: readonly Slot[];
};

/** `day` is the weekday and `dayText` the date. The first free window carries the field's id for the error summary. */
export function SlotDays(props: {
  name: string;
  days: readonly SlotDay[];
  value?: string | null;
  error?: boolean;
  three?: boolean;
}) {
  const first = props.days.flatMap((day) => day.slots).find((slot) => !slot.disabled)?.value;
  return (
    <div className={props.three ? 'days three' : 'days'}>
      {props.days.map((day) => (
        <fieldset className="day" key={day.date}>
          <legend>
            {day.day} <span>{day.dayText}</span>
          </legend>
          <div className="slots">
            {day.slots.map((slot) => (
              <label className="slot" key={slot.value}>
                <input
                  type="radio"
                  name={props.name}
                  id={slot.value === first ? props.name : undefined}
                  value={slot.value}
                  disabled={slot.disabled}
                  defaultChecked={!slot.disabled && slot.value === props.value}
                  aria-invalid={props.error ? true : undefined}
                />
                <span>
                  <b>{slot.window}</b> <small>{slot.word}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
