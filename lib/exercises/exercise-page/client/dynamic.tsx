import { type ComponentType, lazy, Suspense } from 'react';

type Loaded<Props> = ComponentType<Props> | { default: ComponentType<Props> };

/** Replaces `next/dynamic` on the exercise page: returns a component that is loaded when it is first rendered. */
export default function dynamic<Props extends object>(
  load: () => Promise<Loaded<Props>>,
  { loading: Loading }: { loading?: ComponentType; ssr?: boolean } = {},
): ComponentType<Props> {
  const Lazy = lazy(async () => {
    const loaded = await load();
    return { default: ('default' in loaded ? loaded.default : loaded) as ComponentType<object> };
  });
  return function Dynamic(props: Props) {
    return (
      <Suspense fallback={Loading ? <Loading /> : null}>
        <Lazy {...props} />
      </Suspense>
    );
  };
}
