import type { ImgHTMLAttributes } from 'react';

type ImageProps = Omit<ImgHTMLAttributes<HTMLImageElement>, 'src'> & {
  src: string | { src: string };
  alt: string;
  priority?: boolean;
  fill?: boolean;
  unoptimized?: boolean;
};

/** Takes the place of `next/image` in the exercise page: the image itself. */
export default function Image({ src, alt, priority: _priority, fill: _fill, unoptimized: _unoptimized, ...rest }: ImageProps) {
  return <img src={typeof src === 'string' ? src : src.src} alt={alt} {...rest} />;
}
