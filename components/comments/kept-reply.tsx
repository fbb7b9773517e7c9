interface Props {
  body: string;
  label: string;
}

/** Words that came too late to be sent, to be read and copied: where the form would be. */
export function KeptReply({ body, label }: Props) {
  return (
    <div id="respond">
      <textarea className="writing" dir="auto" rows={8} readOnly aria-label={label} defaultValue={body} />
    </div>
  );
}
