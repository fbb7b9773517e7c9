import { drawView, type ViewProps, viewMetadata } from '../../view-page';

export const generateMetadata = ({ params }: ViewProps) => viewMetadata(params, 'newest');

/** An article's conversation, the newest thread first. */
export default function NewestPage({ params }: ViewProps) {
  return drawView(params, 'newest');
}
