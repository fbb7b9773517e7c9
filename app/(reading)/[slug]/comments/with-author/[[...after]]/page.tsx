import { drawView, type ViewProps, viewMetadata } from '../../view-page';

export const generateMetadata = ({ params }: ViewProps) => viewMetadata(params, 'with-author');

/** The threads of an article in which its author speaks. */
export default function WithAuthorPage({ params }: ViewProps) {
  return drawView(params, 'with-author');
}
