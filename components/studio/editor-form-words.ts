import { GAP } from '@/components/ui/filled';
import { spokenLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import type { EditorArticle } from './editor-article';
import { editorPieces } from './editor-pieces';

/** What the editor of an article says. It runs in the browser, which gets these sentences and no others. */
export function editorFormWords(
  blog: { language: string; timeZone: string },
  { id, state, bodyFormat }: EditorArticle,
) {
  const language = spokenLanguage(blog.language);
  const words = wordsIn(language, 'editor');
  const zone = blog.timeZone;
  return {
    locale: language,
    ...words.some('sending', 'save', 'preview', 'publish'),
    ...words.some('saving', 'notSaved', 'notSavedYet', 'unreachable'),
    ...words.some('takeThem', 'forgetThem', 'openStored', 'replace'),
    ...words.some('title', 'summary', 'summaryLine', 'text', 'writeHere', 'question', 'whatToHear'),
    ...words.some('howItReads', 'toText'),
    ...words.some('addPicture', 'file', 'fileHint', 'whatItShows', 'altHint', 'decorates', 'addToText'),
    ...words.some('publishOn', 'address', 'addressHint', 'tags', 'tagsHint', 'kind', 'article', 'page'),
    ...words.some('commentsOpen', 'language', 'languageHint', 'authors', 'series', 'seriesHint'),
    ...words.some('licence', 'noLicence', 'firstAt', 'firstAtHint', 'translations', 'translationsHint'),
    ...words.some('takeBack', 'takeBackHint', 'makeDraft', 'removeIt', 'help'),
    view: wordsIn(language, 'studio')('view'),
    withoutName: wordsIn(language, 'studio')('withoutName'),
    untitled: wordsIn(language, 'articles')('untitled'),
    stateName: id === undefined ? words('isNew') : wordsIn(language, 'studio')(state),
    bodyHint: words(bodyFormat === 'html' ? 'isHtml' : 'isMarkdown'),
    publishOnHint: words(state === 'scheduled' ? 'moveHint' : 'publishOnHint', { zone }),
    savedAt: words('savedAt', { time: GAP }),
    keptWords: words('keptWords', { moment: GAP }),
    pictureStands: words('pictureStands', { picture: GAP }),
    pieces: bodyFormat === 'html' ? undefined : editorPieces(language),
  };
}

export type EditorFormWords = ReturnType<typeof editorFormWords>;
