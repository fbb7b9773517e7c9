import { ActForm } from '@/components/ui/act-form';
import { chooseAnswerMailsAction } from '@/lib/answers/actions';
import { wordsIn } from '@/lib/language/words';

/** Whether the viewer is told by mail when somebody answers them, and the button that changes it. */
export function AnswerMails({ isOn, language }: { isOn: boolean; language: string }) {
  const words = wordsIn(language, 'answers');
  return (
    <section aria-labelledby="answer-mails">
      <h2 id="answer-mails">{words('mailsTitle')}</h2>
      <p className="note">{words(isOn ? 'mailsOn' : 'mailsOff')}</p>
      <ActForm
        action={chooseAnswerMailsAction}
        hidden={{ wanted: isOn ? '0' : '1' }}
        className="form-actions"
      >
        <button type="submit" className="button-quiet">
          {words(isOn ? 'stopThem' : 'startThem')}
        </button>
      </ActForm>
    </section>
  );
}
