// What every long list of the desk has above and below it: a search sent by POST, because names and numbers never stand in
// an address, and the ways to the first and the next page.
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextInput } from '../forms/text-input.tsx';

export function ListSearch(props: {
  csrf: string;
  here: string;
  label: string;
  hint: string;
  find: string;
  value: string | undefined;
}) {
  return (
    <PostForm csrf={props.csrf} action={props.here} label={props.label}>
      <div className="give">
        <TextInput
          name="text"
          type="search"
          label={props.label}
          hint={props.hint}
          value={props.value}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
        />
        <Btn kind="alt">{props.find}</Btn>
      </div>
    </PostForm>
  );
}

type Way = { href: string; text: string } | null;

export function ListPager({ label, first, next }: { label: string; first: Way; next: Way }) {
  return (
    <nav className="pager" aria-label={label}>
      {first ? (
        <a className="more" rel="prev" href={first.href}>
          {first.text}
        </a>
      ) : null}
      {next ? (
        <a className="more" rel="next" href={next.href}>
          {next.text}
        </a>
      ) : null}
    </nav>
  );
}
