import type { ImgHTMLAttributes } from 'react';

type ImageProps = Omit<ImgHTMLAttributes<HTMLImageElement>, 'src'> & {
  src: string | { src: string };
  alt: string;
  priority?: boolean;
  fill?: boolean;
  unoptimized?: boolean;
};

/** Replaces `next/image` on the exercise page: renders a plain `<img>`. */
export default function Image({ src, alt, priority: _priority, fill: _fill, unoptimized: _unoptimized, ...rest }: ImageProps) {
  return <img src={typeof src === 'string' ? src : src.src} alt={alt} {...rest} />;
}
