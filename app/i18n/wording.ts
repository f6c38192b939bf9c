// What Chinese owes English: every key and every hole, but no singular form, since Chinese counts with one form only.
export type Wording<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Wording<T[K]>;
};
